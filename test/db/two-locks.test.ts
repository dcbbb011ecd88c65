import type { DataSource } from "typeorm";
import { gatherFacts, gatherStanding } from "../../src/access/fact-source.js";
import {
  type ClaimKey,
  claimSigner,
  DatabaseSession,
  dataSourceOf,
  ensureHubLogin,
  statement,
} from "../../src/db/index.js";
import type { PersonId } from "../../src/kernel/ids.js";
import { MODULES } from "../../src/modules.js";
import { columnOf, loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide, mayKnowOf } from "../../src/policy/decide.js";
import { decideEmergencySet } from "../../src/policy/emergency-set.js";
import { DATA_CATEGORIES, LEVELS, type Principal, type Purpose } from "../../src/policy/vocabulary.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

const matrix = loadAccessMatrix();
const OPENINGS = statement("SELECT second_lock.openings() AS openings");
const USERS = statement(`
  SELECT staff_user.id AS "userId", staff_user.partner_id AS "partnerId", subject, role, team, agency_type AS "agencyType",
    acts_for_person_id AS "actsForPersonId"
  FROM staff_user JOIN partner ON partner.id = staff_user.partner_id ORDER BY staff_user.id`);
const PEOPLE = "SELECT id FROM person ORDER BY id";

type User = Omit<Principal, "purpose" | "hasSecondFactor"> & { readonly subject: string };

/** Every user is asked for, for every purpose: more than a test usually has time for where the machine is busy. */
jest.setTimeout(300_000);

let databaseUrl: string;
let hub: DataSource;
let owner: DataSource;
let key: ClaimKey;
let people: PersonId[];
let users: User[];

beforeAll(async () => {
  databaseUrl = await copyOfTemplate();
  const entities = MODULES.flatMap((module) => [...module.entities]);
  hub = await dataSourceOf({ url: await ensureHubLogin(databaseUrl), entities, connections: 2 }).initialize();
  owner = await dataSourceOf({ url: databaseUrl, entities: [], connections: 1 }).initialize();
  key = await settleSecondLock(databaseUrl, matrix);
  people = (await owner.query<{ id: PersonId }[]>(PEOPLE)).map(({ id }) => id);
  users = await owner.query<User[]>(USERS.text);
});

afterAll(async () => {
  await hub.destroy();
  await owner.destroy();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(databaseUrl).pathname.slice(1));
});

/** What both locks say of every person to one caller: a sign for each category, and whether the person is known. */
async function bothLocks(
  user: User,
  purpose: Purpose,
  now: Date,
): Promise<{ readonly first: object; readonly second: object }> {
  const principal: Principal = { ...user, purpose, hasSecondFactor: false };
  const claim = { partner: user.partnerId, subject: user.subject, role: user.role, purpose, now };
  const session = new DatabaseSession(hub, claimSigner(key, { ...claim, policy: matrix.fingerprint, request: "r" }));
  try {
    session.concerning(people);
    const standing = await gatherStanding(
      MODULES.flatMap((module) => module.standing ?? []),
      session,
      principal,
    );
    const facts = await gatherFacts(
      MODULES.flatMap((module) => module.facts ?? []),
      session,
      principal,
      people,
    );
    const signs = people.map((personId, place) => {
      const person = facts[place];
      if (!person) throw new Error("facts are told of everybody asked about");
      const about = { principal, personId, now };
      const seen = DATA_CATEGORIES.map((category) => {
        const { level, scope } = decide({ ...about, category }, { standing, person }, matrix);
        const rescue = decideEmergencySet({ ...about, category }, { standing, person }, matrix).level;
        const rank = Math.max(LEVELS.indexOf(level), LEVELS.indexOf(rescue));
        return scope === "OWN" && level !== "NONE" ? rank + 5 : rank;
      });
      return [personId, [...seen, mayKnowOf(about, { standing, person }, matrix).known ? 1 : 0].join("")];
    });
    const [told] = await session.rows<{ openings: object }>(OPENINGS, []);
    return { first: Object.fromEntries(signs), second: told?.openings ?? {} };
  } finally {
    await session.end();
  }
}

function purposesOf(user: User): readonly Purpose[] {
  const { role } = user;
  if (role === "PERSON" || role === "PROXY") return matrix.ownPurposesOf(role);
  return matrix.purposesOf(columnOf({ ...user, purpose: "DIRECT_CARE", hasSecondFactor: false }));
}

describe("the two locks", () => {
  test("say the same of everybody in the county, to every user and for every purpose (D2)", async () => {
    for (const user of users) {
      for (const purpose of purposesOf(user)) {
        const { first, second } = await bothLocks(user, purpose, COUNTY_NOW);
        expect({ subject: user.subject, purpose, signs: second }).toEqual({
          subject: user.subject,
          purpose,
          signs: first,
        });
      }
    }
  });

  test.each([
    ["a year before", -365],
    ["a year after", 365],
  ])("are never the other way round %s: the second is no narrower than the first (D2)", async (_when, days) => {
    const moment = new Date(COUNTY_NOW.getTime() + days * 86_400_000);
    for (const user of users) {
      const [purpose] = purposesOf(user);
      if (!purpose) continue;
      const { first, second } = await bothLocks(user, purpose, moment);
      const narrower = people.filter((person) => isNarrower(signsOf(second, person), signsOf(first, person)));
      expect({ subject: user.subject, purpose, narrower }).toEqual({ subject: user.subject, purpose, narrower: [] });
    }
  });
});

function signsOf(told: object, person: PersonId): readonly number[] {
  return [...((told as Record<string, string>)[person] ?? "")].map(Number);
}

/** Whether signs open less than others; a sign for all rows of a category opens its own rows too. */
function isNarrower(signs: readonly number[], others: readonly number[]): boolean {
  const levelOf = (sign: number) => sign % 5;
  return others.some((other, place) => {
    const sign = signs[place] ?? 0;
    return levelOf(sign) < levelOf(other) || (sign > 5 && other > 0 && other < 5);
  });
}
