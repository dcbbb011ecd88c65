import { idOf, partnerId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const RECORD = `mutation ($input: RecordPolicyInput!) { recordPolicy(input: $input) { policy {
  id kind version nextReviewDue staffAcknowledged audits { outcome } } } }`;
const AUDIT = `mutation ($input: AuditPolicyInput!) { auditPolicy(input: $input) { policy { id audits { auditedOn outcome note } } } }`;
const GAPS = "{ policyGaps { gap kind partner { name } } }";
const POLICIES = "query ($id: ID!) { partner(id: $id) { policies { kind version audits { outcome } } } }";
const ASSURANCE = `query ($id: ID!) { partner(id: $id) { assurance {
  icoReference icoExpiresOn isRegistered dsptStatus dsptPublishedOn isToolkitStale } } }`;

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const fieldsOf = ({ body }: Answer): unknown =>
  body.errors?.[0]?.extensions?.fields?.map(({ field }: { field: string }) => field);

const policy = (change: Record<string, unknown> = {}) => ({
  input: {
    kind: "INFORMATION_SHARING",
    title: "What we share, and with whom",
    version: "4.0",
    location: "Policy library, shelf 2",
    sharedWithStaffOn: "2026-06-10",
    staffAcknowledged: 12,
    reviewedOn: "2026-06-01",
    nextReviewDue: "2027-06-01",
    ...change,
  },
});

/** What is wanting with one partner, as its kind and its policy. */
async function gapsOf(lead: Caller, name: string): Promise<unknown> {
  const { body } = await lead.ask(GAPS);
  expect(body.errors).toBeUndefined();
  const found = body.data.policyGaps.filter((one: { partner: { name: string } }) => one.partner.name === name);
  return found.map(({ gap, kind }: { gap: string; kind: string }) => [gap, kind]);
}

describe("given the county's partners keep their policies on the hub's register", () => {
  let lead: Caller;
  beforeAll(async () => {
    lead = await hub().as("ig-lead");
  });

  test("when Ashdale's lead asks what is wanting with Heronsgate, then each gap is named (SHARE-01, DOC-05, DOC-06)", async () => {
    expect(await gapsOf(lead, "Heronsgate Care")).toEqual([
      ["STALE", "ADMISSION_TRANSFER"],
      ["NOT_SHARED", "RISK"],
      ["UNAUDITED", "BUSINESS_CONTINUITY"],
    ]);
  });

  test("then a provider that has none lacks all four, and another agency its one (SHARE-01, DOC-05)", async () => {
    expect(await gapsOf(lead, "Silverlane Home Care")).toEqual([
      ["MISSING", "INFORMATION_SHARING"],
      ["MISSING", "ADMISSION_TRANSFER"],
      ["MISSING", "RISK"],
      ["MISSING", "BUSINESS_CONTINUITY"],
    ]);
    expect(await gapsOf(lead, "HMP Ashgrove")).toEqual([
      ["MISSING", "INFORMATION_SHARING"],
      ["TOOLKIT_STALE", null],
    ]);
  });

  test("then a registration that ran out and a toolkit a year old are on the list (SHARE-02, SHARE-03)", async () => {
    const change = "UPDATE partner SET ico_expires_on = $2, dspt_published_on = $3 WHERE id = $1";
    await hub().owner.query(change, [partnerId("larkfield-surgery"), "2026-06-14", "2025-06-15"]);
    expect(await gapsOf(lead, "Larkfield Surgery")).toEqual(
      expect.arrayContaining([
        ["REGISTRATION_EXPIRED", null],
        ["TOOLKIT_STALE", null],
      ]),
    );
    const { body } = await lead.ask(ASSURANCE, { id: partnerId("larkfield-surgery") });
    expect(body.data.partner.assurance).toMatchObject({
      icoExpiresOn: "2026-06-14",
      isRegistered: false,
      dsptStatus: "STANDARDS_MET",
      dsptPublishedOn: "2025-06-15",
      isToolkitStale: true,
    });
  });

  test("then a lead who leads no agreement is told of its own partner alone", async () => {
    const other = await hub().as("icb-ig-lead");
    const { body } = await other.ask(GAPS);
    const names = new Set(body.data.policyGaps.map((one: { partner: { name: string } }) => one.partner.name));
    expect([...names]).toEqual([]);
    await hub().owner.query("UPDATE partner_policy SET next_review_due = '2026-06-01' WHERE partner_id = $1", [
      partnerId("northmere-icb"),
    ]);
    expect(await gapsOf(other, "Northmere Integrated Care Board")).toEqual([["STALE", "INFORMATION_SHARING"]]);
  });

  test.each(["council", "council-manager", "caldicott", "care-provider", "person"] as const)(
    "when the %s asks, then it is null with a notice, for want of the office (SHARE-01)",
    async (name) => {
      const answer = await (await hub().as(name)).ask(GAPS);
      expect(answer.body.data).toEqual({ policyGaps: null });
      expect(answer.body.extensions.hub.withheld).toMatchObject([{ path: ["policyGaps"], category: "ACCESS_LOG" }]);
    },
  );

  test.each([
    ["care-provider", 4],
    ["ig-lead", 4],
    ["icb-ig-lead", null],
    ["hospice", null],
  ] as const)("when the %s asks for Heronsgate's policies, then it gets %s of them", async (name, count) => {
    const { body } = await (await hub().as(name)).ask(POLICIES, { id: partnerId("heronsgate-care") });
    expect(body.data.partner.policies?.length ?? null).toBe(count);
  });

  test("when a lead records a review, then the new version is in force and waits for its audit (SHARE-01, DOC-06)", async () => {
    const { body, ...answer } = await lead.ask(RECORD, policy());
    expect(body.errors).toBeUndefined();
    const recorded = body.data.recordPolicy.policy;
    expect(recorded).toMatchObject({ version: "4.0", nextReviewDue: "2027-06-01", staffAcknowledged: 12, audits: [] });
    const [event] = await hub().eventsOf({ body, ...answer });
    expect(event?.body).toMatchObject({
      writes: [{ action: "recordPolicy", recordId: recorded.id }],
      offices: [{ office: "GOVERN", isPermitted: true }],
    });
    expect(await gapsOf(lead, "Ashdale Council")).toContainEqual(["UNAUDITED", "INFORMATION_SHARING"]);
    const input = {
      policyId: recorded.id,
      auditedOn: "2026-06-14",
      outcome: "PARTLY_EFFECTIVE",
      note: "Ten cases read.",
    };
    const audited = await lead.ask(AUDIT, { input });
    expect(audited.body.data.auditPolicy.policy.audits).toEqual([
      { auditedOn: "2026-06-14", outcome: "PARTLY_EFFECTIVE", note: "Ten cases read." },
    ]);
    expect(await gapsOf(lead, "Ashdale Council")).not.toContainEqual(["UNAUDITED", "INFORMATION_SHARING"]);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["is next reviewed after more than a year", { nextReviewDue: "2027-06-02" }, ["input.nextReviewDue"]],
    ["is next reviewed before it was", { nextReviewDue: "2026-06-01" }, ["input.nextReviewDue"]],
    ["was reviewed tomorrow", { reviewedOn: "2026-06-16" }, ["input.reviewedOn"]],
    ["was shared tomorrow", { sharedWithStaffOn: "2026-06-16" }, ["input.sharedWithStaffOn"]],
    ["was acknowledged unshared", { sharedWithStaffOn: null, staffAcknowledged: 0 }, ["input.staffAcknowledged"]],
    ["has no title and is nowhere", { title: " ", location: "" }, ["input.title", "input.location"]],
  ])("a policy that %s is refused (DOC-06)", async (_what, change, fields) => {
    expect(fieldsOf(await lead.ask(RECORD, policy(change)))).toEqual(fields);
  });

  test("a policy of another partner reads as none, and so does none at all", async () => {
    const audit = (policyId: string) => ({
      input: { policyId, auditedOn: "2026-06-14", outcome: "EFFECTIVE", note: "Read." },
    });
    const heronsgates = idOf("policy", "heronsgate-care-RISK");
    const answers = await Promise.all(
      [heronsgates, idOf("policy", "none"), "x"].map((id) => lead.ask(AUDIT, audit(id))),
    );
    expect(answers.map(codeOf)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.errors))).size).toBe(1);
  });

  test.each(["council-manager", "care-provider", "care-provider-suspended"] as const)(
    "when the %s records a policy, then it is refused, and the trail keeps it",
    async (name) => {
      const refused = await (await hub().as(name)).ask(RECORD, policy());
      expect(codeOf(refused)).toBe("FORBIDDEN");
      const [event] = await hub().eventsOf(refused);
      expect(event?.body.offices).toMatchObject([{ office: "GOVERN", isPermitted: false }]);
    },
  );
});
