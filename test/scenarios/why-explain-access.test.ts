import { agreementId, consentId, partnerId, personId, userId } from "../../seeds/index.js";
import { contentOf } from "../support/canaries.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const KEITH = personId("keith-rowlands");
const LEON = personId("leon-baptiste");
const EXPLAIN = `query (
  $personId: ID!, $category: DataCategory, $field: String, $userId: ID, $partnerId: ID, $role: Role, $purpose: PurposeOfUse,
  $at: DateTimeISO, $believedAt: DateTimeISO
) {
  explainAccess(personId: $personId, category: $category, field: $field, userId: $userId, partnerId: $partnerId, role: $role,
    purpose: $purpose, at: $at, believedAt: $believedAt) {
    personId at believedAt neededLevel isGiven policyFingerprint
    caller { role purpose partner { name } user { displayName } }
    decision {
      category isPermitted level isOwnEntriesOnly reason sentence plain toldReason step basis clause evidence { kind id version }
    }
    facts {
      isUserActive isPartnerActive isRecordOwner isRestricted
      relationships { id kind from to wasInForce }
      agreements { id status coversCategory coversPurpose maxLevel }
      consents { id version stance hasValidDecider coversPurpose from to wasInForce maxLevel }
      authorities { kind id statute coversPurpose wasInForce }
    }
  }
}`;

const DAY = 86_400_000;
const ago = (days: number) => new Date(hub().now.getTime() - days * DAY).toISOString();
const explainedTo = async (
  name: "ig-lead" | "caldicott" | "icb-ig-lead" | "council",
  variables: Record<string, unknown>,
) => (await hub().as(name)).ask(EXPLAIN, { personId: DANIEL, ...variables });
const explanationIn = (answer: Answer) => {
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.explainAccess;
};

const PROBATION = { userId: userId("carla-benning"), purpose: "SUPERVISION" };
const JOBCENTRE = { partnerId: partnerId("larkfield-jobcentre"), purpose: "FUNDING_ELIGIBILITY" };

describe("given the council controls Daniel's record", () => {
  test.each(["ig-lead", "caldicott"] as const)(
    "when its %s asks why probation reads his plan, then the step, the clause and the consent relied on are named",
    async (name) => {
      const answer = await explainedTo(name, { ...PROBATION, category: "CARE_PLAN" });
      expect(explanationIn(answer)).toMatchObject({
        caller: { role: "PRACTITIONER", purpose: "SUPERVISION", user: { displayName: expect.any(String) } },
        isGiven: true,
        decision: {
          level: "READ",
          reason: "CONSENT",
          step: 7,
          basis: "b",
          clause: expect.stringContaining("CARE_PLAN x PROBATION"),
          plain: "It may read this.",
          toldReason: "CONSENT",
          evidence: expect.arrayContaining([
            { kind: "CONSENT", id: consentId("daniel-plan-probation"), version: 1 },
            { kind: "AGREEMENT", id: expect.any(String), version: null },
            { kind: "RELATIONSHIP", id: expect.any(String), version: null },
          ]),
        },
        facts: {
          relationships: [expect.objectContaining({ kind: "PRE_RELEASE_ALLOCATION", wasInForce: true })],
          consents: [
            expect.objectContaining({ id: consentId("daniel-plan-probation"), stance: "PERMIT", wasInForce: true }),
          ],
        },
      });
    },
  );

  test("then the question is in the access log with whose access it was about, and the answer is not", async () => {
    const answer = await explainedTo("ig-lead", { ...PROBATION, category: "CARE_PLAN", at: ago(3) });
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({
      subjectIds: [DANIEL],
      controllerIds: [partnerId("ashdale-council")],
      hasRefusal: false,
    });
    expect(event?.body.decisions).toEqual([]);
    expect(event?.body.inquiries).toEqual([
      {
        kind: "EXPLAIN_ACCESS",
        people: [DANIEL],
        about: {
          partnerId: partnerId("northmere-probation"),
          userId: PROBATION.userId,
          role: "PRACTITIONER",
          purpose: "SUPERVISION",
        },
        categories: ["CARE_PLAN"],
        at: ago(3),
        believedAt: ago(3),
        isAnswered: true,
      },
    ]);
    const log = await (await hub().as("ig-lead")).ask(
      "query ($f: AccessLogFilter) { accessLog(filter: $f) { edges { node { inquiries { kind people role isAnswered } } } } }",
      { f: { requestId: answer.body.extensions.hub.requestId } },
    );
    expect(log.body.data.accessLog.edges[0].node.inquiries).toEqual([
      { kind: "EXPLAIN_ACCESS", people: [DANIEL], role: "PRACTITIONER", isAnswered: true },
    ]);
  });

  test("then no answer holds anything that is written of him, whatever is asked about", async () => {
    const content = await contentOf(hub(), DANIEL);
    for (const category of ["IDENTITY", "CONTACT", "MENTAL_HEALTH", "CARE_PLAN", "CONSENT", "OFFENCE"]) {
      const told = JSON.stringify(explanationIn(await explainedTo("caldicott", { ...PROBATION, category })));
      expect(content.filter((text) => told.includes(text))).toEqual([]);
    }
  });

  test("when a field is asked about, then its category and the level it needs are judged", async () => {
    const door = explanationIn(await explainedTo("ig-lead", { ...PROBATION, field: "Person.physicalHealth" }));
    const detail = explanationIn(await explainedTo("ig-lead", { ...PROBATION, field: "PhysicalHealth.conditions" }));
    expect(door).toMatchObject({ decision: { category: "PHYSICAL_HEALTH" }, neededLevel: "EXISTENCE" });
    expect(detail).toMatchObject({ decision: { category: "PHYSICAL_HEALTH" }, neededLevel: "READ", isGiven: false });
    expect(explanationIn(await explainedTo("ig-lead", { ...PROBATION, field: "carePlan" })).decision.category).toBe(
      "CARE_PLAN",
    );
  });

  test("when no purpose is named, then it is the one that gives most, and the answer names it", async () => {
    const answer = await explainedTo("ig-lead", { partnerId: partnerId("ashdale-council"), category: "OFFENCE" });
    expect(explanationIn(answer)).toMatchObject({
      decision: { reason: "STATUTORY_GATEWAY", step: 4, level: "SUMMARY" },
    });
    expect(explanationIn(answer).facts.authorities).toContainEqual(
      expect.objectContaining({ kind: "GATEWAY", statute: expect.stringContaining("s14"), coversPurpose: true }),
    );
  });

  test("then decisions that name other partners, or other categories, are none of the question's", async () => {
    const { facts } = explanationIn(await explainedTo("ig-lead", { ...PROBATION, category: "PHYSICAL_HEALTH" }));
    expect(facts.consents).toEqual([]);
  });
});

describe("given a decision that was taken back", () => {
  test("then what the caller is told hides what the IG lead is told", async () => {
    const { decision, facts } = explanationIn(
      await explainedTo("ig-lead", { ...JOBCENTRE, category: "PHYSICAL_HEALTH" }),
    );
    expect(facts.consents).toMatchObject([
      { id: consentId("daniel-jobcentre"), version: 2, stance: "REFUSAL", wasInForce: true },
    ]);
    expect(decision).toMatchObject({ isPermitted: false, reason: "NO_RELATIONSHIP", toldReason: null });
    await involve("larkfield-jobcentre", "BENEFIT_CLAIM");
    const involved = explanationIn(await explainedTo("ig-lead", { ...JOBCENTRE, category: "PHYSICAL_HEALTH" }));
    expect(involved.decision).toMatchObject({
      reason: "CONSENT_REFUSED",
      sentence: "The person refused this sharing, or withdrew consent.",
      toldReason: "NO_CONSENT",
      step: 5,
      evidence: expect.arrayContaining([{ kind: "CONSENT", id: consentId("daniel-jobcentre"), version: 2 }]),
    });
  });

  test("when the moment is before the withdrawal, then the consent was in force, whichever moment's belief counts", async () => {
    for (const believedAt of [undefined, ago(0)]) {
      const then = explanationIn(
        await explainedTo("ig-lead", { ...JOBCENTRE, category: "PHYSICAL_HEALTH", at: ago(115), believedAt }),
      );
      expect(then.decision).toMatchObject({
        isPermitted: true,
        reason: "CONSENT",
        evidence: expect.arrayContaining([{ kind: "CONSENT", id: consentId("daniel-jobcentre"), version: 1 }]),
      });
    }
  });

  test("when it was recorded late, then what was in force and what the hub believed are told apart", async () => {
    await hub().owner.query("UPDATE consent SET recorded_at = $2 WHERE id = $1 AND version = 2", [
      consentId("daniel-jobcentre"),
      ago(100),
    ]);
    const at = ago(105);
    const believed = explanationIn(await explainedTo("ig-lead", { ...JOBCENTRE, category: "PHYSICAL_HEALTH", at }));
    const inForce = explanationIn(
      await explainedTo("ig-lead", { ...JOBCENTRE, category: "PHYSICAL_HEALTH", at, believedAt: ago(0) }),
    );
    expect(believed).toMatchObject({ at, believedAt: at, decision: { isPermitted: true, reason: "CONSENT" } });
    expect(inForce).toMatchObject({
      at,
      believedAt: ago(0),
      decision: { isPermitted: false, reason: "CONSENT_REFUSED" },
    });
  });

  test("then what was entered in error was never in force, as far as is known today", async () => {
    const id = consentId("daniel-plan-probation");
    await hub().owner.query("UPDATE consent SET believed_until = $2 WHERE id = $1", [id, ago(2)]);
    await hub().owner.query(
      `INSERT INTO consent SELECT (jsonb_populate_record(null::consent, to_jsonb(consent) ||
         jsonb_build_object('version', 2, 'status', 'ENTERED_IN_ERROR', 'recorded_at', $2::timestamptz, 'believed_until', null))).*
       FROM consent WHERE id = $1`,
      [id, ago(2)],
    );
    const asked = { ...PROBATION, category: "CARE_PLAN", at: ago(3) };
    expect(explanationIn(await explainedTo("ig-lead", asked)).decision.reason).toBe("CONSENT");
    const today = explanationIn(await explainedTo("ig-lead", { ...asked, believedAt: ago(0) }));
    expect(today.decision).toMatchObject({ level: "SUMMARY", reason: "RELATIONSHIP" });
    expect(today.facts.consents).toEqual([]);
  });
});

describe("given Keith's refusal that the council must not see", () => {
  test("then the council's IG lead learns of it by its id alone, and its caller is told nothing", async () => {
    const answer = await explainedTo("ig-lead", {
      ...{ personId: KEITH, category: "TERMINAL_ILLNESS", userId: userId("priya-nair"), purpose: "CARE_MANAGEMENT" },
    });
    expect(explanationIn(answer).decision).toMatchObject({
      reason: "CONSENT_REFUSED",
      toldReason: null,
      evidence: expect.arrayContaining([{ kind: "CONSENT", id: consentId("keith-refuses-terminal"), version: 1 }]),
    });
    const content = await contentOf(hub(), KEITH);
    expect(content.filter((text) => JSON.stringify(answer.body).includes(text))).toEqual([]);
  });
});

describe("whom the answer is not for", () => {
  test.each(["council", "council-manager", "probation", "prison-healthcare", "person"] as const)(
    "a caller such as %s gets null with a notice, and the attempt is in the log",
    async (name) => {
      const answer = await (await hub().as(name)).ask(EXPLAIN, {
        personId: DANIEL,
        category: "CARE_PLAN",
        ...PROBATION,
      });
      expect(answer.body.data).toEqual({ explainAccess: null });
      expect(answer.body.extensions.hub.withheld).toEqual([
        {
          path: ["explainAccess"],
          category: "ACCESS_LOG",
          reason: "ROLE_CEILING",
          clause: expect.stringContaining("ACCESS_LOG"),
        },
      ]);
      const [event] = await hub().eventsOf(answer);
      expect(event).toMatchObject({
        hasRefusal: true,
        body: { inquiries: [{ kind: "EXPLAIN_ACCESS", isAnswered: false }] },
      });
    },
  );

  test("another partner's IG lead may ask about its own users, and not about others", async () => {
    const own = { userId: userId("ffion-rees"), purpose: "FUNDING_ELIGIBILITY", category: "CHC" };
    expect(explanationIn(await explainedTo("icb-ig-lead", own)).decision).toMatchObject({ reason: "CONSENT" });
    const others = await explainedTo("icb-ig-lead", { ...PROBATION, category: "CARE_PLAN" });
    expect(others.body.data).toEqual({ explainAccess: null });
  });

  test("about a person whom its partner never knew, an IG lead is told what it is told about nobody", async () => {
    const caller = await hub().as("icb-ig-lead");
    const asked = { userId: userId("ffion-rees"), purpose: "FUNDING_ELIGIBILITY", category: "MENTAL_HEALTH" };
    const leon = await caller.ask(EXPLAIN, { ...asked, personId: LEON });
    const nobody = await caller.ask(EXPLAIN, { ...asked, personId: personId("nobody-at-all") });
    const bare = ({ body }: Answer) => JSON.stringify(body).replace(body.extensions.hub.requestId, "");
    expect(leon.body.data).toEqual({ explainAccess: null });
    expect(bare(leon)).toBe(bare(nobody));
  });

  test.each([
    [{ category: "CARE_PLAN", field: "carePlan", ...PROBATION }, ["category"]],
    [{ ...PROBATION }, ["category"]],
    [{ field: "Person.id", ...PROBATION }, ["field"]],
    [{ category: "CARE_PLAN" }, ["userId"]],
    [{ category: "CARE_PLAN", ...PROBATION, partnerId: partnerId("ashdale-council") }, ["userId"]],
    [{ category: "CARE_PLAN", userId: personId("daniel-marsh") }, ["userId"]],
    [{ category: "CARE_PLAN", partnerId: partnerId("ashdale-council"), role: "PERSON" }, ["role"]],
    [
      { category: "CARE_PLAN", ...PROBATION, personId: "x", believedAt: "2999-01-01T00:00:00Z" },
      ["personId", "believedAt"],
    ],
  ])("what does not fit is refused, field by field: %j", async (variables, fields) => {
    const { body } = await explainedTo("ig-lead", variables);
    expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(body.errors[0].extensions.fields.map(({ field }: { field: string }) => field)).toEqual(fields);
  });
});

async function involve(partner: "larkfield-jobcentre", kind: string): Promise<void> {
  await hub().owner.query(
    "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'For this test', $4)",
    [DANIEL, partnerId(partner), kind, ago(200)],
  );
}

test("the agreements weighed are the partner's, by their ids", async () => {
  const { facts } = explanationIn(await explainedTo("ig-lead", { ...PROBATION, category: "CARE_PLAN" }));
  expect(facts.agreements.map(({ id }: { id: string }) => id)).toContain(agreementId("northmere-probation"));
});
