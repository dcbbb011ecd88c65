import fc from "fast-check";
import { partnerId } from "../../seeds/ids.js";
import { CAST, CAST_NAMES, type CastName } from "../../seeds/index.js";
import type { AccessEvent } from "../../src/audit/trail/index.js";
import { MODULES } from "../../src/modules.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { DATA_CATEGORIES, type DataCategory, type Purpose } from "../../src/policy/vocabulary.js";
import { buildHubSchema } from "../../src/server/schema.js";
import { type Answer, TestHub } from "../support/hub.js";
import { clearCategory, restoreCategory, tablesOf } from "./concealment/clear-category.js";
import { everythingAsked } from "./concealment/everything-asked.js";

/** A caller with a purpose, and a person of whom something is held in the category. */
interface Pair {
  readonly name: CastName;
  readonly purpose: Purpose;
  readonly person: string;
}

const SEED = 20_260_615;
const PAIRS = 6;
const matrix = loadAccessMatrix();
const CONCEALED = DATA_CATEGORIES.filter((category) => matrix.isConcealed(category));
const { served } = buildHubSchema(MODULES);

/**
 * Every member of the cast with every purpose, and everybody with rows in the category whom their partner knows. What a
 * partner's own staff wrote down it knows: an entry, a consent that it obtained, a decision that it took.
 */
async function pairsFor({ owner }: TestHub, category: DataCategory): Promise<Pair[]> {
  const tables = tablesOf(category);
  const own = tables.map((table) => `SELECT FROM ${table} WHERE person_id = known.person_id AND ${IS_OWN}`);
  const people = tables.map((table) => `SELECT person_id FROM ${table}`);
  const { rows } = await owner.query<{ partner: string; person: string }>(
    `SELECT DISTINCT partner_id AS partner, person_id AS person FROM relationship AS known
     WHERE ended_at IS NULL AND person_id IN (${people.join(" UNION ")})
       AND NOT EXISTS (${[...own, ...OWN_WORDS].join(" UNION ALL ")}) ORDER BY 1, 2`,
    [category],
  );
  return CAST_NAMES.flatMap((name) => {
    const known = rows.filter(({ partner }) => partner === partnerId(CAST[name].partner));
    return CAST[name].purposes.flatMap((purpose) => known.map(({ person }) => ({ name, purpose, person })));
  });
}

const IS_OWN = "recorded_by_partner_id = known.partner_id";
const OWN_WORDS = Object.entries({
  consent: "obtained_by_partner_id",
  sharing_override: "recorded_by_partner_id",
  disclosure_request: "recorded_by_partner_id",
}).map(
  ([table, author]) =>
    `SELECT FROM ${table} WHERE person_id = known.person_id AND ${author} = known.partner_id AND $1 = ANY (categories)`,
);

/** Whether the caller is told that this category is beyond them, as far as what opens for them goes. */
async function isOpen(of: TestHub, { name, purpose, person }: Pair, category: DataCategory): Promise<boolean> {
  const caller = await of.as(name, purpose);
  const { body } = await caller.ask(`{ person(id: "${person}") { mySlice { category } } }`);
  return body.data?.person?.mySlice?.some((one: { category: string }) => one.category === category) ?? true;
}

/** The answers to all that was asked, and what the log kept of them. */
interface Telling {
  readonly answers: readonly string[];
  readonly events: readonly AccessEvent[];
}

/** All that a caller is told about a person. What differs from request to request is left out. */
async function allTold(of: TestHub, { name, purpose, person }: Pair): Promise<Telling> {
  const caller = await of.as(name, purpose);
  const answers: string[] = [];
  const events: AccessEvent[] = [];
  for (const question of everythingAsked(served, person)) {
    const answer = await caller.ask(question);
    answers.push(withoutRequest(answer));
    events.push(...(await of.eventsOf(answer)));
  }
  return { answers, events };
}

function withoutRequest({ status, body }: Answer): string {
  const { requestId: _requestId, ...rest } = body.extensions.hub;
  return JSON.stringify({ status, data: body.data, errors: body.errors, hub: rest }, null, 1);
}

/** Where two tellings part: of each question that was answered differently, the first lines that differ. */
function partings(told: readonly string[], without: readonly string[]): string[] {
  return told.flatMap((answer, at) => {
    const other = without[at] ?? "";
    if (answer === other) return [];
    const [lines, others] = [answer.split("\n"), other.split("\n")];
    const line = lines.findIndex((text, place) => text !== others[place]);
    return [
      `${lines.slice(line - 6, line + 3).join("\n")}\n--- without ---\n${others.slice(line - 6, line + 3).join("\n")}`,
    ];
  });
}

/** The door is shut where it was asked for and no verdict opened it, not even to one's own entries. */
function isShut(events: readonly AccessEvent[], { person }: Pair, category: DataCategory): boolean {
  const verdicts = events
    .flatMap(({ body }) => body.decisions)
    .filter((one) => one.category === category && one.people.some((of) => of === person));
  return verdicts.length > 0 && verdicts.every(({ effect }) => effect === "DENY");
}

/** Two hubs of the same county, asked the same in the same order, so that their logs say the same too. */
let held: TestHub;
let never: TestHub;
beforeAll(async () => {
  held = await TestHub.start();
  never = await TestHub.start();
});
afterAll(async () => {
  await held.stop();
  await never.stop();
});

describe.each(CONCEALED)("given that nothing of %s had ever been written (NEV-05, NEV-06)", (category) => {
  beforeAll(() => clearCategory(never.owner, category));
  afterAll(() => restoreCategory(never.owner, category));

  test("whoever may not know of it is told the same, to the byte", async () => {
    const all = await pairsFor(held, category);
    const [pairs = []] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed: SEED });
    const found: (Pair & { readonly parting: string })[] = [];
    let compared = 0;
    for (const pair of pairs) {
      if (compared === PAIRS) break;
      const [open, still] = [await isOpen(held, pair, category), await isOpen(never, pair, category)];
      if (open || still) continue;
      const [told, toldWithout] = [await allTold(held, pair), await allTold(never, pair)];
      expect([told.events, toldWithout.events].map((events) => isShut(events, pair, category))).toEqual([true, true]);
      compared += 1;
      found.push(...partings(told.answers, toldWithout.answers).map((parting) => ({ ...pair, parting })));
    }
    expect(found).toEqual([]);
    expect(compared).toBe(PAIRS);
  });
});
