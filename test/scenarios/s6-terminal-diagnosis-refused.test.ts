import { consentId, personId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const KEITH = { id: personId("keith-rowlands") };

const EVERYTHING = `query ($id: ID!) {
  person(id: $id) {
    id name { givenNames familyName } demographics { dateOfBirth } identifiers { kind } contact { areaCode }
    communication { firstLanguage supportNeeded }
    riskToOthers { hasHandlingAdvice } riskToSelf { summaries }
    physicalHealth { functionalEffects conditions { diagnosis narrative } } mentalHealth { functionalEffects }
    carePlan { id version status supportSummary reviewDue contributors { contribution }
      sections { heading category narrative } history { change category } aboutMe { heading words }
      outcomes { totalCount edges { node { description } } } actions { description } goals { inThePersonsWords } }
    offences { hasConditions } custody { isInCustody }
    consents { id status decision categories recipients { __typename } }
  }
}`;

const withoutRequestId = (body: { extensions: { hub: { requestId?: string } } }) => {
  const { requestId: _, ...hubExtension } = body.extensions.hub;
  return JSON.stringify({ ...body, extensions: { hub: hubExtension } });
};

describe("given Keith, capable, refused that the council or the prison learn of his terminal diagnosis", () => {
  let council: Caller;
  let prison: Caller;

  beforeAll(async () => {
    council = await hub().as("council");
    prison = await hub().as("prison");
  });

  test.each(["council", "prison"] as const)(
    "when the %s asks for everything, then the answer is that about a man who has no such record, to the byte",
    async (name) => {
      const caller = name === "council" ? council : prison;
      const asked = await caller.ask(EVERYTHING, KEITH);
      expect(asked.body.errors).toBeUndefined();
      expect(asked.body.data.person.id).toBe(KEITH.id);
      const forgotten = await forgettingTheDiagnosis(async () => caller.ask(EVERYTHING, KEITH));
      const { history, version } = asked.body.data.person.carePlan ?? {};
      if (history) expect(version).toBe(history.length);
      expect(withoutRequestId(asked.body)).toBe(withoutRequestId(forgotten.body));
      expect(JSON.stringify(asked.body)).not.toMatch(/TERMINAL|terminal|rognosis|omfort first/);
    },
  );

  test("when prison healthcare asks, then the section and the refusal are there", async () => {
    const healthcare = await hub().as("prison-healthcare");
    const { person } = (await healthcare.ask(EVERYTHING, KEITH)).body.data;
    expect(person.consents.map(({ id }: { id: string }) => id)).toContain(consentId("keith-refuses-terminal"));
  });

  test("when the council asks for the refusal by its id, then it is as unknown as any id", async () => {
    const query = "query ($id: ID!) { consent(id: $id) { status } }";
    const hidden = await council.ask(query, { id: consentId("keith-refuses-terminal") });
    const unknown = await council.ask(query, { id: consentId("nobody-made-this") });
    expect(withoutRequestId(hidden.body)).toBe(withoutRequestId(unknown.body));
    expect(hidden.body.data).toEqual({ consent: null });
  });

  test("when federation hands over the refusal's id, then the answer is that of an unknown id", async () => {
    const query = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Consent { status } } }";
    const ask = (id: string) => council.ask(query, { r: [{ __typename: "Consent", id }] });
    const hidden = await ask(consentId("keith-refuses-terminal"));
    const unknown = await ask(consentId("nobody-made-this"));
    expect(withoutRequestId(hidden.body)).toBe(withoutRequestId(unknown.body));
  });
});

/** Asks as if the diagnosis had never been recorded, and puts the record back. */
async function forgettingTheDiagnosis<Result>(ask: () => Promise<Result>): Promise<Result> {
  const { owner } = hub();
  const about = "category = 'TERMINAL_ILLNESS' AND person_id = $1";
  const kept = [
    { table: "consent", where: "categories @> '{TERMINAL_ILLNESS}' AND person_id = $1" },
    { table: "care_plan_change", where: about },
    { table: "plan_section_version", where: about },
    { table: "plan_section", where: about },
  ];
  const rows: { table: string; rows: unknown[] }[] = [];
  for (const { table, where } of kept) {
    const deleted = await owner.query(`DELETE FROM ${table} WHERE ${where} RETURNING *`, [KEITH.id]);
    rows.push({ table, rows: deleted.rows });
  }
  const plan = await owner.query("SELECT id, version FROM care_plan WHERE person_id = $1", [KEITH.id]);
  const result = await ask();
  expect(rows.map((one) => one.rows.length > 0 || one.table === "plan_section_version")).toEqual([
    true,
    true,
    true,
    true,
  ]);
  for (const { table, rows: back } of rows.reverse()) {
    await owner.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(back),
    ]);
  }
  expect(plan.rowCount).toBe(1);
  return result;
}
