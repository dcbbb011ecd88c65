import fc from "fast-check";
import { partnerEntry } from "../../seeds/agencies/partners.js";
import { CAST, CAST_NAMES, type CastName, establishmentId, partnerId, personId, userId } from "../../seeds/index.js";
import { AGENCY_TYPES, ROLES } from "../../src/policy/vocabulary.js";
import { mayKnowOfPlans } from "../../src/transfers/move-secrecy.js";
import { useHub } from "../support/hub.js";
import { type MoveMutation, planMove, takeStep, told, WHOLE_ANSWER } from "../support/moves.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");

/** A move as it goes on, step by step: who takes it, and what is said with it. */
const JOURNEY = [
  ["prison", "notifyMove", {}],
  ["council", "notifySecondAuthority", {}],
  ["prison-healthcare-b", "acceptTransfer", {}],
  ["prison", "recordDeparture", { riskAssessment: "Transfer risk, form 77" }],
] as const satisfies readonly (readonly [CastName, MoveMutation, object])[];

/** Everybody but those to whom it may show, those who have left, and the council that is told (2.2, note on row 15). */
const OUTSIDERS = CAST_NAMES.filter((name) => {
  const type = partnerEntry(CAST[name].partner)[1];
  const mayKnow = type === "PRISON" || type === "PRISON_HEALTHCARE" || name === "council" || name === "council-b";
  return !mayKnow && name !== "council-leaver" && name !== "care-provider-left";
});
const GOVERNANCE = ["ig-lead", "caldicott", "icb-ig-lead", "council-c-ig-lead"] as const satisfies readonly CastName[];
const PARTIES = [
  "ashgrove-prison",
  "ashgrove-healthcare",
  "brackenfield-prison",
  "brackenfield-healthcare",
  "brindlemoor-council",
] as const;

const EXPLAIN = `query ($id: ID!, $partnerId: ID!) {
  explainAccess(personId: $id, category: CUSTODY, partnerId: $partnerId) {
    isGiven decision { level reason sentence plain step evidence { kind id } } facts { relationships { id kind from to wasInForce } }
  }
  viewAs(personId: $id, partnerId: $partnerId, purpose: DIRECT_CARE) { mayKnow entries { category level reason } }
}`;

async function moveThat(goesThrough: number, isCancelled: boolean): Promise<void> {
  const toEstablishmentId = establishmentId("hmp-brackenfield");
  const input = { personId: DANIEL, kind: "PRISON_TRANSFER", toEstablishmentId, plannedFor: hub().now };
  let answer = (await planMove(await hub().as("prison"), input)).body.data.planMove;
  const take = async (name: CastName, mutation: MoveMutation, more: object) => {
    const taken = await takeStep(await hub().as(name), mutation, {
      moveId: answer.moveId,
      expectedVersion: answer.version,
      ...more,
    });
    answer = taken.body.data[mutation];
  };
  for (const [name, mutation, more] of JOURNEY.slice(0, goesThrough)) await take(name, mutation, more);
  if (isCancelled) await take("prison", "cancelMove", { reason: "No escort to be had" });
}

/** As if the move had never been planned: the owner takes every row of it away. */
async function unmake(): Promise<void> {
  const { owner } = hub();
  const { rows } = await owner.query(
    "DELETE FROM move_step WHERE person_id = $1 RETURNING relationship_id, step, event_at",
    [DANIEL],
  );
  await owner.query("DELETE FROM planned_move WHERE person_id = $1", [DANIEL]);
  await owner.query("DELETE FROM relationship WHERE id = ANY($1)", [rows.map((row) => row.relationship_id)]);
  const left = rows.find(({ step }) => step === "DEPARTED")?.event_at;
  await owner.query("UPDATE relationship SET ended_at = NULL, valid_to = NULL WHERE person_id = $1 AND ended_at = $2", [
    DANIEL,
    left,
  ]);
}

async function askedBy(name: CastName, query: string, variables: Record<string, unknown> = {}): Promise<string> {
  const answer = await (await hub().as(name)).ask(query, { id: DANIEL, ...variables });
  expect(answer.status).toBe(200);
  return JSON.stringify(told(answer));
}

/** Asks all that there is to ask while there is the move, and again without it. */
async function expectNoTrace(stage: Stage, ask: () => Promise<readonly string[]>): Promise<void> {
  hub().pass(1);
  await moveThat(...stage);
  const withMove = await ask().finally(unmake);
  expect(withMove).toEqual(await ask());
}

/** How many steps were taken, and whether it was cancelled then. */
type Stage = readonly [steps: number, isCancelled: boolean];

const ON_THE_ROAD: Stage = [JOURNEY.length, false];
const stages: fc.Arbitrary<Stage> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: JOURNEY.length }), fc.constant(false)),
  fc.tuple(fc.integer({ min: 0, max: JOURNEY.length - 1 }), fc.constant(true)),
);
const RUNS = { numRuns: 3, examples: [[ON_THE_ROAD]] as [Stage][] };

async function inTurn<Key>(keys: readonly Key[], ask: (key: Key) => Promise<string>): Promise<string[]> {
  const answers: string[] = [];
  for (const key of keys) answers.push(`${JSON.stringify(key)}: ${await ask(key)}`);
  return answers;
}

describe("a move that has not arrived", () => {
  beforeAll(async () => {
    await hub().owner.query("UPDATE staff_user SET acts_for_person_id = $1 WHERE id = $2", [
      DANIEL,
      userId("susan-fairley"),
    ]);
  });

  test("leaves no trace in any answer to whoever may not know of it, however far it has gone (GAP-19, NEV-05)", async () => {
    const at = hub().now.toISOString();
    const ask = () => inTurn(OUTSIDERS, (name) => askedBy(name, WHOLE_ANSWER, { at }));
    await fc.assert(
      fc.asyncProperty(stages, (stage) => expectNoTrace(stage, ask)),
      RUNS,
    );
  });

  test("leaves none in an explanation of another partner's access, or in its view (GAP-19)", async () => {
    const questions = GOVERNANCE.flatMap((name) => PARTIES.map((partner) => [name, partner] as const));
    const ask = () => inTurn(questions, ([name, partner]) => askedBy(name, EXPLAIN, { partnerId: partnerId(partner) }));
    await fc.assert(
      fc.asyncProperty(stages, (stage) => expectNoTrace(stage, ask)),
      RUNS,
    );
  });

  test.each(["prison-healthcare", "council"] as const)(
    "does show to the %s, who may know of it, so that the comparison can fail",
    async (name) => {
      const ask = async () => [await askedBy(name, WHOLE_ANSWER)];
      await expect(expectNoTrace([1, false], ask)).rejects.toThrow("plannedMoves");
    },
  );
});

describe("who may know of plans at all (2.2, note on row 15)", () => {
  const partner = partnerId("ashdale-council");
  const mayKnow = AGENCY_TYPES.flatMap((agencyType) =>
    [false, true].flatMap((isLead) =>
      mayKnowOfPlans({ agencyType, partnerId: partner, role: "PRACTITIONER" }, isLead) ? [[agencyType, isLead]] : [],
    ),
  );

  test("prisons, prison healthcare, and a council's named leads; nobody else", () => {
    expect(mayKnow).toEqual([
      ["LOCAL_AUTHORITY", true],
      ["PRISON_HEALTHCARE", false],
      ["PRISON_HEALTHCARE", true],
      ["PRISON", false],
      ["PRISON", true],
    ]);
  });

  test.each(ROLES.filter((role) => role === "PERSON" || role === "PROXY"))(
    "never a %s, whoever keeps their account",
    (role) => {
      const known = AGENCY_TYPES.filter((agencyType) => mayKnowOfPlans({ agencyType, partnerId: partner, role }, true));
      expect(known).toEqual([]);
    },
  );
});
