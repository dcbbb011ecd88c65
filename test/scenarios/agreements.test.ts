import { agreementId, partnerId, personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const HERONSGATE = partnerId("heronsgate-care");
const AGREEMENT = `agreement { id status statusReason signedOn leadPartner { name } roles { role heldBy }
  terms { controllerRoles barsOnwardSharing incidentNoticeHours grantsAudit } history { kind reason } }`;
const PROPOSE = `mutation ($input: ProposeAgreementInput!) { proposeAgreement(input: $input) { agreementId ${AGREEMENT} } }`;
const SIGN = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { ${AGREEMENT} } }`;
const SUSPEND = `mutation ($input: StopAgreementInput!) { suspendAgreement(input: $input) { ${AGREEMENT} } }`;
const END = `mutation ($input: StopAgreementInput!) { endAgreement(input: $input) { ${AGREEMENT} } }`;
const PERSON = "query ($id: ID!) { person(id: $id) { id carePlan { id } } }";
const CASELOAD = "{ caseload(first: 1) { edges { node { id } } } }";
const TODAY = "2026-06-15";

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const ruleOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.requirement;
const fieldsOf = ({ body }: Answer): unknown =>
  body.errors?.[0]?.extensions?.fields?.map(({ field }: { field: string }) => field);
const days = (count: number): string => new Date(hub().now.getTime() + count * 86_400_000).toISOString();

const TERMS = {
  controllerRoles: "SEPARATE_CONTROLLERS",
  security: "Named accounts with a second factor.",
  retention: "Eight years after care ends.",
  barsOnwardSharing: true,
  incidentNoticeHours: 24,
  grantsAudit: true,
};

let references = 0;
const proposal = (change: Record<string, unknown> = {}) => ({
  input: {
    reference: `ISA-NEW-${++references}`,
    title: "Care at night",
    partnerId: HERONSGATE,
    oversightOwner: "Head of commissioning",
    validFrom: days(-1),
    reviewDue: "2027-06-01",
    categories: ["IDENTITY", "CARE_PLAN"],
    purposes: ["DIRECT_CARE"],
    maxLevel: "READ",
    terms: TERMS,
    roles: [{ role: "EXTERNAL_PROVIDER", heldBy: "Heronsgate Care", duties: "Gives the care." }],
    ...change,
  },
});
const signature = (id: string, change: Record<string, unknown> = {}) => ({
  input: { agreementId: id, signedOn: TODAY, statement: "Due diligence complete.", ...change },
});
const stop = (id: string) => ({ input: { agreementId: id, reason: "Visits were missed for three weeks." } });

describe("given Ashdale leads the agreements of the county", () => {
  let lead: Caller;
  let provider: Caller;

  beforeAll(async () => {
    lead = await hub().as("ig-lead");
    provider = await hub().as("care-provider");
  });

  const proposed = async (change: Record<string, unknown> = {}): Promise<string> => {
    const answer = await lead.ask(PROPOSE, proposal(change));
    expect(answer.body.errors).toBeUndefined();
    return answer.body.data.proposeAgreement.agreementId;
  };

  test("when its lead proposes one, then it is a draft with its terms, its roles and its history (SHARE-03, AGR-15)", async () => {
    const answer = await lead.ask(PROPOSE, proposal());
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.proposeAgreement.agreement).toMatchObject({
      status: "DRAFT",
      signedOn: null,
      leadPartner: { name: "Ashdale Council" },
      roles: [{ role: "EXTERNAL_PROVIDER", heldBy: "Heronsgate Care" }],
      terms: { controllerRoles: "SEPARATE_CONTROLLERS", barsOnwardSharing: true, incidentNoticeHours: 24 },
      history: [{ kind: "PROPOSED" }],
    });
    const [write] = await hub().eventsOf(answer);
    const id = answer.body.data.proposeAgreement.agreementId;
    expect(write).toMatchObject({ kind: "WRITE", subjectIds: [], hasRefusal: false });
    expect(write?.body).toMatchObject({
      writes: [{ action: "proposeAgreement", recordId: id }],
      offices: [{ office: "LEAD", action: "proposeAgreement", isPermitted: true, reason: null }],
    });
  });

  test("when both have signed it, then it is signed, and its history says on what that rests (AGR-16)", async () => {
    const id = await proposed();
    hub().pass(1);
    const { body } = await lead.ask(SIGN, signature(id));
    expect(body.data.signAgreement.agreement).toMatchObject({ status: "SIGNED", signedOn: TODAY });
    expect(body.data.signAgreement.agreement.history).toEqual([
      { kind: "PROPOSED", reason: "Care at night" },
      { kind: "SIGNED", reason: "Due diligence complete." },
    ]);
  });

  describe.each([
    ["its own", "ashdale-council"],
    ["the other party's", "heronsgate-care"],
  ] as const)("when %s registration with the Information Commissioner", (_whose, party) => {
    const register = (reference: string | null, expires: string | null) =>
      hub().owner.query("UPDATE partner SET ico_reference = $2, ico_expires_on = $3 WHERE id = $1", [
        partnerId(party),
        reference,
        expires,
      ]);
    afterEach(() => register("ZZ900100", "2026-10-13"));

    test.each([
      ["has run out", "ZZ900100", "2026-06-14"],
      ["was never recorded", null, "2026-10-13"],
      ["has no expiry", "ZZ900100", null],
    ])("%s, then nothing is proposed or signed (SHARE-02)", async (_what, reference, expires) => {
      const id = await proposed();
      await register(reference, expires);
      expect(ruleOf(await lead.ask(PROPOSE, proposal()))).toBe("SHARE-02");
      expect(ruleOf(await lead.ask(SIGN, signature(id)))).toBe("SHARE-02");
      const { rows } = await hub().owner.query("SELECT status FROM agreement WHERE id = $1", [id]);
      expect(rows).toEqual([{ status: "DRAFT" }]);
    });

    test("runs out today, then it still counts (SHARE-02)", async () => {
      await register("ZZ900100", TODAY);
      expect((await lead.ask(SIGN, signature(await proposed()))).body.errors).toBeUndefined();
    });
  });

  test("when a draft from before carries no terms, then it cannot be signed (SHARE-03)", async () => {
    expect(ruleOf(await lead.ask(SIGN, signature(agreementId("northmere-police-proposed"))))).toBe("SHARE-03");
  });

  test.each([
    ["lets what is shared be passed on", { ...TERMS, barsOnwardSharing: false }],
    ["leaves out the right to audit", { ...TERMS, grantsAudit: false }],
  ])("when a proposal %s, then it is refused (SHARE-03)", async (_what, terms) => {
    expect(ruleOf(await lead.ask(PROPOSE, proposal({ terms })))).toBe("SHARE-03");
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["covers nothing", { categories: [], purposes: [] }, ["input.categories", "input.purposes"]],
    ["lets nobody see anything", { maxLevel: "NONE" }, ["input.maxLevel"]],
    ["is over before it begins", { validTo: "2026-01-01T00:00:00Z" }, ["input.validTo"]],
    ["is reviewed too late (DOC-06)", { reviewDue: "2027-12-01" }, ["input.reviewDue"]],
    ["names nobody", { roles: [] }, ["input.roles"]],
    ["says nothing of security", { terms: { ...TERMS, security: " " } }, ["input.terms.security"]],
    ["has no such partner", { partnerId: personId("daniel-marsh") }, ["input.partnerId"]],
  ])("when a proposal %s, then each field that does not fit is named", async (_what, change, fields) => {
    expect(fieldsOf(await lead.ask(PROPOSE, proposal(change)))).toEqual(fields);
  });

  test("when a reference is taken, then the proposal is refused and nothing of it is kept", async () => {
    const again = proposal({ reference: "ISA-HERONSGATE-CARE" });
    expect(fieldsOf(await lead.ask(PROPOSE, again))).toEqual(["input.reference"]);
  });

  test("when it decides about the agreement that lets itself in, then that is refused (AGR-05)", async () => {
    const own = agreementId("ashdale-council");
    expect(ruleOf(await lead.ask(PROPOSE, proposal({ partnerId: partnerId("ashdale-council") })))).toBe("AGR-05");
    expect(ruleOf(await lead.ask(SUSPEND, stop(own)))).toBe("AGR-05");
  });

  test.each(["icb-ig-lead", "council-c-ig-lead"] as const)(
    "when the %s decides about an agreement of another's, then there is none",
    async (name) => {
      const other = await hub().as(name);
      const id = agreementId("heronsgate-care");
      expect(codeOf(await other.ask(SUSPEND, stop(id)))).toBe("NOT_FOUND");
      expect(codeOf(await other.ask(END, stop(id)))).toBe("NOT_FOUND");
      expect(codeOf(await other.ask(SIGN, signature(id)))).toBe("NOT_FOUND");
    },
  );

  test.each(["council-manager", "caldicott", "care-provider", "care-provider-suspended"] as const)(
    "when the %s tries, then it is refused before anything is looked at, and the trail keeps it (AGR-02)",
    async (name) => {
      const caller = await hub().as(name);
      for (const [mutation, input] of [
        [PROPOSE, proposal()],
        [SIGN, signature(agreementId("larchmere-hospice"))],
        [SUSPEND, stop(agreementId("heronsgate-care"))],
        [END, stop("x")],
      ] as const) {
        const refused = await caller.ask(mutation, input);
        expect(codeOf(refused)).toBe("FORBIDDEN");
        const [event] = await hub().eventsOf(refused);
        expect(event).toMatchObject({ kind: "READ", hasRefusal: true });
        expect(event?.body.offices).toMatchObject([{ office: "LEAD", isPermitted: false }]);
        expect(event?.body.writes).toEqual([]);
      }
    },
  );

  test("when an emergency is authorised by name, then the draft lets in until it runs out, and no longer (AGR-03)", async () => {
    const hospice = await hub().as("hospice");
    expect((await hospice.ask(CASELOAD)).body.data.caseload.edges).toHaveLength(1);
    const before = hub().now;
    hub().pass(11 * 24 * 60);
    const later = await hub().as("hospice");
    expect((await later.ask(CASELOAD)).body.data.caseload.edges).toEqual([]);
    hub().now = before;
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["lasts too long", { until: () => days(15) }, "input.emergency.until"],
    ["is over", { until: () => days(-1) }, "input.emergency.until"],
    ["is authorised by nobody", { until: () => days(2), authorisedBy: " " }, "input.emergency.authorisedBy"],
    ["is not justified", { until: () => days(2), justification: "" }, "input.emergency.justification"],
  ])("when an emergency %s, then it is refused (AGR-03)", async (_what, { until, ...change }, field) => {
    const emergency = { authorisedBy: "R. Calloway, director", justification: "Two people came in.", ...change };
    const input = proposal({ emergency: { ...emergency, until: (until as () => string)() } });
    expect(fieldsOf(await lead.ask(PROPOSE, input))).toEqual([field]);
  });

  describe("when it suspends the agreement of a provider in the middle of its work", () => {
    let person: string;
    const id = agreementId("heronsgate-care");

    beforeAll(async () => {
      const { body } = await provider.ask(CASELOAD);
      person = body.data.caseload.edges[0].node.id;
      expect((await provider.ask(PERSON, { id: person })).body.data.person.id).toBe(person);
      const extra = "UPDATE agreement SET status = 'ENDED' WHERE partner_id = $1 AND id <> $2";
      await hub().owner.query(extra, [HERONSGATE, id]);
      const { body: suspended } = await lead.ask(SUSPEND, stop(id));
      expect(suspended.data.suspendAgreement.agreement).toMatchObject({
        status: "SUSPENDED",
        statusReason: "Visits were missed for three weeks.",
      });
    });

    test("then the provider's next request finds nobody, and the trail says why (AGR-14, NEV-10)", async () => {
      const answer = await provider.ask(PERSON, { id: person });
      expect(answer.body.data.person).toBeNull();
      const [event] = await hub().eventsOf(answer);
      expect(event).toMatchObject({ hasRefusal: true, partnerId: HERONSGATE });
      expect(event?.body.strangers).toEqual([{ person, reason: "AGREEMENT_SUSPENDED" }]);
    });

    test("then it cannot be suspended twice, and both parties read why (AGR-12)", async () => {
      expect(ruleOf(await lead.ask(SUSPEND, stop(id)))).toBe("AGR-12");
      const { body } = await provider.ask("{ me { partner { agreements { id status history { kind reason } } } } }");
      const found = body.data.me.partner.agreements.find((one: { id: string }) => one.id === id);
      expect(found).toMatchObject({ status: "SUSPENDED", history: [{ kind: "SUSPENDED" }] });
    });

    test("then signing it anew opens it again, and ending it closes it for good (AGR-14)", async () => {
      expect((await lead.ask(SIGN, signature(id))).body.errors).toBeUndefined();
      expect((await provider.ask(PERSON, { id: person })).body.data.person.id).toBe(person);
      expect((await lead.ask(END, stop(id))).body.errors).toBeUndefined();
      expect((await provider.ask(PERSON, { id: person })).body.data.person).toBeNull();
      expect(ruleOf(await lead.ask(SIGN, signature(id)))).toBe("AGR-02");
    });
  });
});
