import { type CastName, idOf, partnerId, personId, planId } from "../../seeds/index.js";
import { categoriesNamed } from "../../src/access/input-labels.js";
import { MODULES } from "../../src/modules.js";
import { buildHubSchema } from "../../src/server/schema.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const NAMED = categoriesNamed(buildHubSchema(MODULES).declared);
const DANIEL = personId("daniel-marsh");

/** A caller who may write what the mutation writes, and may not do so under the category that they name. */
interface Attempt {
  readonly caller: CastName;
  readonly mutation: string;
  readonly table: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly code: "FORBIDDEN" | "NOT_FOUND";
}

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  "ProposePlanSectionInput.category": {
    ...{ caller: "council", mutation: "proposePlanSection", table: "plan_section", code: "FORBIDDEN" },
    input: {
      ...{ planId: planId("daniel-marsh"), heading: "EMOTIONAL_WELLBEING", category: "MENTAL_HEALTH" },
      narrative: "He keeps to his cell.",
    },
  },
  "ProtectEntryInput.category": {
    ...{ caller: "prison", mutation: "protectEntry", table: "entry_protection", code: "NOT_FOUND" },
    input: {
      ...{ entryId: idOf("condition", "daniel-marsh/0"), category: "MENTAL_HEALTH" },
      protection: { kind: "IN_CONFIDENCE" },
    },
  },
  "ContributeToMeetingInput.category": {
    ...{ caller: "prison", mutation: "contributeToMeeting", table: "meeting_contribution", code: "FORBIDDEN" },
    input: {
      ...{ personId: DANIEL, meetingId: idOf("meeting", "any"), category: "PHYSICAL_HEALTH" },
      account: "He cannot manage the stairs.",
    },
  },
  "RecordMedicineInput.reveals": {
    ...{ caller: "hospital", mutation: "recordMedicine", table: "medicine", code: "FORBIDDEN" },
    input: {
      ...{ personId: DANIEL, name: "Methadone", inShort: "Once a day.", dose: "30 ml", isLifeCritical: false },
      reveals: "SUBSTANCE_MISUSE",
    },
  },
};

const OBJECT = "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id } } }";

beforeAll(async () => {
  const input = {
    ...{ personId: DANIEL, recipients: [{ partnerId: partnerId("northmere-hospitals") }], isObjection: true },
    ...{ categories: ["SUBSTANCE_MISUSE"], purposes: ["DIRECT_CARE"], howGiven: "VERBAL" },
  };
  expect((await (await hub().as("council")).ask(OBJECT, { input })).body.errors).toBeUndefined();
});

test("every input that names a category says how it is weighed (Z19)", () => {
  expect(NAMED.size).toBeGreaterThan(10);
  expect([...NAMED.values()]).not.toContain(null);
});

test("each one whose category is written or read by it is attempted below (Z19)", () => {
  const weighed = [...NAMED].flatMap(([coordinate, use]) => (use === "TERM" ? [] : [coordinate]));
  expect(Object.keys(ATTEMPTS).sort()).toEqual(weighed.sort());
});

test.each(Object.entries(ATTEMPTS))(
  "%s: a category beyond the caller's right is refused, nothing is written, and the trail keeps the attempt (Z19)",
  async (_coordinate, { caller, mutation, table, input, code }) => {
    const count = async () => (await hub().owner.query(`SELECT count(*) FROM ${table}`)).rows;
    const before = await count();
    const { rows } = await hub().owner.query("SELECT version FROM care_plan WHERE id = $1", [planId("daniel-marsh")]);
    const given = "planId" in input ? { ...input, expectedVersion: rows[0].version } : input;
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await (await hub().as(caller)).ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
      { input: given },
    );
    expect(answer.body.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.body.data).toEqual({ [mutation]: null });
    expect(await count()).toEqual(before);
    expect(await hub().eventsOf(answer)).toMatchObject([{ kind: "READ", body: { errors: [code], writes: [] } }]);
  },
);
