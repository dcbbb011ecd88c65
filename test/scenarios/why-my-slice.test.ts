import { consentId, partnerId, personId } from "../../seeds/index.js";
import { DATA_CATEGORIES, LEVELS } from "../../src/policy/vocabulary.js";
import { contentOf } from "../support/canaries.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const KEITH = { id: personId("keith-rowlands") };
const MY_SLICE = "query ($id: ID!) { person(id: $id) { id mySlice { category level reason clause plain } } }";
const CONCEALED = ["MENTAL_HEALTH", "SUBSTANCE_MISUSE", "TERMINAL_ILLNESS", "SAFEGUARDING", "CHC", "PUBLIC_PROTECTION"];

interface Entry {
  readonly category: string;
  readonly level: string;
  readonly reason: string;
  readonly clause: string;
  readonly plain: string;
}

const sliceOf = (answer: Answer): Entry[] => answer.body.data.person.mySlice;
const entryFor = (answer: Answer, category: string) => sliceOf(answer).find((entry) => entry.category === category);
const withoutRequestId = (answer: Answer) =>
  JSON.stringify(answer.body).replace(answer.body.extensions.hub.requestId, "");

describe("given a partner asks what it may see of Daniel", () => {
  test("then each category says how much, why, by which cell, and the same in plain words", async () => {
    const answer = await (await hub().as("council")).ask(MY_SLICE, DANIEL);
    expect(answer.body.errors).toBeUndefined();
    expect(entryFor(answer, "CARE_PLAN")).toEqual({
      category: "CARE_PLAN",
      level: "WRITE",
      reason: "RELATIONSHIP",
      clause: "CARE_PLAN x LOCAL_AUTHORITY: Wa*",
      plain: "You may read and add to this. Your organisation is involved with the person for this purpose.",
    });
    expect(entryFor(answer, "ACCESS_LOG")).toMatchObject({ level: "NONE", reason: "NEVER_SHARED" });
  });

  test.each(["council", "prison", "probation", "icb", "hospital", "advocate", "person", "ig-lead"] as const)(
    "then what the %s is told is what the doors do",
    async (name) => {
      const caller = await hub().as(name);
      const doors =
        "name { familyName } custody { isInCustody } carePlan { status } physicalHealth { functionalEffects }";
      const { person } = (await caller.ask(`query ($id: ID!) { person(id: $id) { ${doors} } }`, DANIEL)).body.data;
      const answer = await caller.ask(MY_SLICE, DANIEL);
      const opens = (category: string, needed = "SUMMARY") =>
        LEVELS.indexOf((entryFor(answer, category)?.level ?? "NONE") as never) >= LEVELS.indexOf(needed as never);
      expect({
        IDENTITY: person.name !== null,
        CUSTODY: person.custody !== null,
        CARE_PLAN: person.carePlan !== null,
        PHYSICAL_HEALTH: person.physicalHealth !== null,
      }).toEqual({
        IDENTITY: opens("IDENTITY"),
        CUSTODY: opens("CUSTODY"),
        CARE_PLAN: opens("CARE_PLAN"),
        PHYSICAL_HEALTH: opens("PHYSICAL_HEALTH", "EXISTENCE"),
      });
    },
  );

  test("then what is withheld silently is absent when it is closed, and there when it is open", async () => {
    const toPrison = sliceOf(await (await hub().as("prison")).ask(MY_SLICE, DANIEL));
    const closed = toPrison.filter(({ category, level }) => CONCEALED.includes(category) && level === "NONE");
    expect(closed).toEqual([]);
    expect(toPrison.map(({ category }) => category)).not.toContain("CHC");
    const toHealthcare = await (await hub().as("prison-healthcare")).ask(MY_SLICE, DANIEL);
    expect(entryFor(toHealthcare, "CHC")).toMatchObject({ level: "WRITE", reason: "CONSENT" });
  });

  test("then it holds nothing that is written of him", async () => {
    const content = await contentOf(hub(), DANIEL.id);
    expect(content.length).toBeGreaterThan(20);
    for (const name of ["council", "prison-healthcare", "person"] as const) {
      const told = JSON.stringify((await (await hub().as(name)).ask(MY_SLICE, DANIEL)).body);
      expect(content.filter((text) => told.includes(text))).toEqual([]);
    }
  });

  test("then the question is in the access log, and no category counts as read", async () => {
    const answer = await (await hub().as("council")).ask(MY_SLICE, DANIEL);
    const [event] = await hub().eventsOf(answer);
    expect(event?.subjectIds).toEqual([DANIEL.id]);
    expect(event?.body.decisions).toEqual([]);
    expect(event?.body.inquiries).toEqual([
      {
        kind: "MY_SLICE",
        people: [DANIEL.id],
        about: null,
        categories: [],
        at: null,
        believedAt: null,
        isAnswered: true,
      },
    ]);
  });

  test("then who is a stranger to him meets null, and who is himself reads his own", async () => {
    expect((await (await hub().as("council-c")).ask(MY_SLICE, DANIEL)).body.data).toEqual({ person: null });
    const own = await (await hub().as("person")).ask(MY_SLICE, DANIEL);
    expect(entryFor(own, "CONSENT")).toMatchObject({
      level: "WRITE",
      reason: "OWN_RECORD",
      clause: "CONSENT x SELF: WRITE",
    });
  });
});

describe("given Keith refused that the council or the prison learn of his terminal diagnosis", () => {
  test.each(["council", "prison"] as const)(
    "when the %s asks for its slice, then it is that of a man who never refused, to the byte",
    async (name) => {
      const caller = await hub().as(name);
      const asked = await caller.ask(MY_SLICE, KEITH);
      const { rows } = await hub().owner.query(
        "DELETE FROM consent WHERE person_id = $1 AND categories @> '{TERMINAL_ILLNESS}' RETURNING *",
        [KEITH.id],
      );
      expect(rows.length).toBeGreaterThan(0);
      const never = await caller.ask(MY_SLICE, KEITH);
      await hub().owner.query("INSERT INTO consent SELECT * FROM jsonb_populate_recordset(null::consent, $1)", [
        JSON.stringify(rows),
      ]);
      expect(withoutRequestId(asked)).toBe(withoutRequestId(never));
      expect(JSON.stringify(asked.body)).not.toMatch(/TERMINAL/);
    },
  );

  test("when prison healthcare asks, then it is told of the category it holds", async () => {
    const answer = await (await hub().as("prison-healthcare")).ask(MY_SLICE, KEITH);
    expect(entryFor(answer, "TERMINAL_ILLNESS")).toMatchObject({ level: "WRITE", reason: "RELATIONSHIP" });
  });
});

test("of masked categories, a refusal reads like a decision that was never made, to the byte", async () => {
  await hub().owner.query(
    `INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, 'HOUSING_CASE', 'A new case', $3)`,
    [DANIEL.id, partnerId("ashdale-housing"), new Date(hub().now.getTime() - 86_400_000)],
  );
  const housing = await hub().as("housing");
  const refused = await housing.ask(MY_SLICE, DANIEL);
  const id = consentId("daniel-refuses-housing");
  await hub().owner.query("UPDATE consent SET status = 'DRAFT' WHERE id = $1", [id]);
  const never = await housing.ask(MY_SLICE, DANIEL);
  await hub().owner.query("UPDATE consent SET status = 'REFUSED' WHERE id = $1", [id]);
  expect(entryFor(refused, "CARE_PLAN")).toMatchObject({ level: "NONE", reason: "NO_CONSENT" });
  expect(withoutRequestId(refused)).toBe(withoutRequestId(never));
  const categories = sliceOf(refused).map(({ category }) => category);
  expect(categories).toEqual(DATA_CATEGORIES.filter((category) => categories.includes(category)));
});

test("of a door that stays shut, an IG lead is told the true reason with its sentence, a partner the code and the cell", async () => {
  const query = "query ($id: ID!) { person(id: $id) { contact { postcode } mentalHealth { functionalEffects } } }";
  const toLead = await (await hub().as("ig-lead")).ask(query, DANIEL);
  expect(toLead.body.extensions.hub.withheld).toContainEqual({
    path: ["person", "contact"],
    category: "CONTACT",
    reason: "NEVER_SHARED",
    clause: "CONTACT x INFORMATION_GOVERNANCE: -",
    sentence: "This category is never shown to an organisation of your kind.",
  });
  const toPartner = await (await hub().as("icb")).ask(
    "query ($id: ID!) { person(id: $id) { offences { hasConditions } } }",
    DANIEL,
  );
  expect(toPartner.body.extensions.hub.withheld).toEqual([
    { path: ["person", "offences"], category: "OFFENCE", reason: expect.any(String), clause: "OFFENCE x ICB: -" },
  ]);
  const concealed = [...toLead.body.extensions.hub.withheld].filter(({ category }) => CONCEALED.includes(category));
  expect(concealed).toEqual([]);
});
