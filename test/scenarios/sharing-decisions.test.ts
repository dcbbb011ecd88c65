import { idOf, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const KEITH = personId("keith-rowlands");

const DECISIONS = `query ($id: ID!) { person(id: $id) { sharingDecisions {
  kind recordId at decider partner { name } role categories purposes recipients { partner { name } agencyType }
  legalBasis legalReference until reviews } } }`;
const OVERRIDE = `mutation ($input: RecordOverrideInput!) { recordOverride(input: $input) { override { id } } }`;
const WITHDRAW = "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { id } } }";
const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }`;
const REVIEW = `mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { breakGlass { id } } }`;

interface Told {
  readonly kind: string;
  readonly recordId: string;
  readonly categories: string[];
}
type Name = Parameters<ReturnType<typeof hub>["as"]>[0];

const toldOf = ({ body }: Answer): Told[] => body.data.person.sharingDecisions;
const toldTo = async (name: Name, person: string, purpose?: "PERSON_REQUEST") =>
  toldOf(await (await hub().as(name, purpose)).ask(DECISIONS, { id: person }));
const idsOf = (told: readonly Told[]) => told.map(({ recordId }) => recordId);

describe("decisions about sharing in one list (CONS-04)", () => {
  test("the council reads what Daniel said, refused and took back, newest first, with who, for whom and for what", async () => {
    const told = await toldTo("council", DANIEL);
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["CONSENT", "REFUSAL", "WITHDRAWAL"]));
    expect(told).toContainEqual({
      ...{ kind: "WITHDRAWAL", recordId: idOf("consent", "daniel-jobcentre"), at: "2026-02-25T09:00:00.000Z" },
      ...{ decider: "PERSON", partner: { name: "Ashdale Council" }, role: "PRACTITIONER", reviews: [] },
      ...{ categories: ["PHYSICAL_HEALTH", "CARE_NEEDS"], purposes: ["FUNDING_ELIGIBILITY", "RELEASE_PLANNING"] },
      ...{ recipients: [{ partner: { name: "Larkfield Jobcentre" }, agencyType: null }], until: null },
      ...{ legalBasis: null, legalReference: null },
    });
    const times = told.map(({ at }: Told & { at?: string }) => at ?? "");
    expect(times).toEqual([...times].sort().reverse());
  });

  test("probation, which sees only what names it, reads that alone, and nothing of it once it is taken back", async () => {
    const id = idOf("consent", "daniel-plan-probation");
    expect(idsOf(await toldTo("probation", DANIEL))).toEqual([id]);
    const input = { consentId: id, expectedVersion: 1, consequencesExplained: true };
    expect((await (await hub().as("council")).ask(WITHDRAW, { input })).body.errors).toBeUndefined();
    expect(await toldTo("probation", DANIEL)).toEqual([]);
    const council = (await toldTo("council", DANIEL)).filter(({ recordId }) => recordId === id);
    expect(council.map(({ kind }) => kind)).toEqual(["WITHDRAWAL", "CONSENT"]);
  });

  test("overrides and disclosures are read by the council that took them, with their basis and end", async () => {
    const told = await toldTo("council", personId("hannah-wilde"));
    expect(told).toContainEqual({
      ...{ kind: "OVERRIDE", recordId: idOf("override", "hannah-concussed"), at: "2026-06-14T09:00:00.000Z" },
      ...{ decider: null, partner: { name: "Ashdale Council" }, role: "CALDICOTT_GUARDIAN", reviews: [] },
      ...{ categories: ["PHYSICAL_HEALTH"], purposes: ["HOUSING_DUTY"], until: "2026-06-17T09:00:00.000Z" },
      ...{ recipients: [{ partner: { name: "Ashdale Housing Options" }, agencyType: null }] },
      ...{ legalBasis: "VITAL_INTERESTS", legalReference: null },
    });
    expect(told.map(({ kind }) => kind)).toContain("DISCLOSURE");
    const leon = await toldTo("council", personId("leon-baptiste"));
    expect(leon).toContainEqual(expect.objectContaining({ kind: "EMERGENCY_ACCESS", reviews: ["JUSTIFIED"] }));
  });

  test("a decision that is only about a hidden category is absent, whatever record holds it (NEV-06)", async () => {
    const healthcare = await toldTo("prison-healthcare", KEITH);
    expect(healthcare.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["TELLING_CONSIDERED", "REFUSAL"]));
    for (const name of ["council", "prison"] as const) {
      const told = await toldTo(name, KEITH);
      expect(JSON.stringify(told)).not.toContain("TERMINAL_ILLNESS");
      expect(told.map(({ kind }) => kind)).toEqual(["CONSENT"]);
    }
  });

  test("it is behind the door of consents, and reading it is in the access log", async () => {
    const council = await hub().as("council");
    const answer = await council.ask("query ($id: ID!) { person(id: $id) { sharingDecisions { kind } } }", {
      id: DANIEL,
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      { category: "CONSENT", asked: ["Person.sharingDecisions", "SharingDecision.kind"] },
    ]);
    const audit = await (await hub().as("ig-lead")).ask(DECISIONS, { id: DANIEL });
    expect(audit.body.data.person.sharingDecisions).toBeNull();
    expect(audit.body.extensions.hub.withheld).toMatchObject([{ category: "CONSENT" }]);
    expect((await toldTo("ig-lead", DANIEL, "PERSON_REQUEST")).length).toBeGreaterThan(3);
  });
});

describe("given agencies decided about Daniel's record beside his consent", () => {
  const override = (change: Record<string, unknown>) => ({
    ...{ personId: DANIEL, partnerId: partnerId("ashdale-housing"), categories: ["PHYSICAL_HEALTH"] },
    ...{
      purpose: "HOUSING_DUTY",
      legalBasis: "VITAL_INTERESTS",
      consentGround: "NOT_POSSIBLE",
      consentReason: "Asleep.",
    },
    ...{ harmWeighed: "Weighed.", necessity: "Needed.", requestedByUserId: userId("priya-nair"), ...change },
  });
  const decide = async (change: Record<string, unknown>) => {
    const answer = await (await hub().as("caldicott")).ask(OVERRIDE, { input: override(change) });
    return answer.body.data.recordOverride.override.id as string;
  };
  const disclose = async (purpose: string, category: string) => {
    const { rows } = await hub().owner.query(
      `WITH asked AS (INSERT INTO disclosure_request (person_id, categories, purpose, level_asked, reason, recorded_by_user_id,
         recorded_by_partner_id, event_at) VALUES ($1, ARRAY[$2], $3, 'SUMMARY', 'Asked.', $4, $5, $8) RETURNING id)
       INSERT INTO disclosure_decision (disclosure_id, is_approved, reason, level_granted, valid_from, valid_to,
         recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT id, true, 'Granted.', 'SUMMARY', $8, $8::timestamptz + interval '1 day', $6, $7, $8 FROM asked RETURNING disclosure_id AS id`,
      [
        DANIEL,
        category,
        purpose,
        userId("neela-varma"),
        partnerId("northmere-police"),
        userId("ruth-calloway"),
        partnerId("ashdale-council"),
        hub().now,
      ],
    );
    return rows[0].id as string;
  };

  test("he reads of an override once he has been told of it, and never before (3.6)", async () => {
    const told = await decide({ personTold: true });
    const untold = await decide({ personTold: false, whyNotTold: "He is asleep.", toBeToldOn: "2026-06-20" });
    const [his, theirs] = [idsOf(await toldTo("person", DANIEL)), idsOf(await toldTo("council", DANIEL))];
    expect([his.includes(told), his.includes(untold)]).toEqual([true, false]);
    expect([theirs.includes(told), theirs.includes(untold)]).toEqual([true, true]);
  });

  test("others than those who took it, or were let in by it, read nothing of it", async () => {
    const id = await decide({ personTold: true });
    const letIn = await toldTo("housing", personId("hannah-wilde"));
    expect(idsOf(letIn)).toContain(idOf("override", "hannah-concussed"));
    for (const name of ["prison-healthcare", "probation", "icb", "advocate"] as const) {
      expect([name, idsOf(await toldTo(name, DANIEL)).includes(id)]).toEqual([name, false]);
    }
  });

  test("he reads of a plain disclosure, and not of one that could warn somebody or tell him of an illness", async () => {
    const plain = await disclose("DIRECT_CARE", "CARE_NEEDS");
    const quiet = await disclose("SAFEGUARDING", "CARE_NEEDS");
    const illness = await disclose("DIRECT_CARE", "TERMINAL_ILLNESS");
    const his = idsOf(await toldTo("person", DANIEL));
    expect([plain, quiet, illness].map((id) => his.includes(id))).toEqual([true, false, false]);
    expect(idsOf(await toldTo("council", DANIEL))).toEqual(expect.arrayContaining([plain, quiet]));
  });

  test("he reads of an emergency once a review says that he was told, and not where that would harm him (3.7)", async () => {
    const duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
    const circumstances = "Found on the landing, cannot be woken, nobody with him.";
    const emergency = {
      personId: DANIEL,
      reason: "RISK_TO_LIFE",
      circumstances,
      claimedRelationship: "Duty social worker",
    };
    const id = (await duty.ask(BREAK, { input: emergency })).body.data.breakGlass.breakGlass.id;
    expect(idsOf(await toldTo("person", DANIEL))).not.toContain(id);
    const review = { breakGlassId: id, outcome: "JUSTIFIED", note: "Right." };
    const harmful = { ...review, personTold: false, whyNotTold: "It would frighten him." };
    expect((await (await hub().as("council-c-ig-lead")).ask(REVIEW, { input: harmful })).body.errors).toBeUndefined();
    expect(idsOf(await toldTo("person", DANIEL))).not.toContain(id);
    expect(
      (await (await hub().as("ig-lead")).ask(REVIEW, { input: { ...review, personTold: true } })).body.errors,
    ).toBeUndefined();
    const told = (await toldTo("person", DANIEL)).find(({ recordId }) => recordId === id);
    expect(told).toMatchObject({ kind: "EMERGENCY_ACCESS", reviews: ["JUSTIFIED", "JUSTIFIED"], categories: [] });
  });

  test("he reads no name of a member of staff anywhere in it", async () => {
    const answer = await (await hub().as("person")).ask(DECISIONS, { id: DANIEL });
    const { rows } = await hub().owner.query<{ name: string }>(
      "SELECT display_name AS name FROM staff_user WHERE role <> 'PERSON'",
    );
    expect(rows.filter(({ name }) => JSON.stringify(answer.body).includes(name))).toEqual([]);
  });
});
