import { consentId, partnerId, personId } from "../../seeds/ids.js";
import { useHub } from "../support/hub.js";

const DANIEL = personId("daniel-marsh");
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  consent { id version status validFrom validTo reviewDue recipients { agencyType includesFuture } obtainedBy { displayName } } } }`;
const REFUSE = `mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id status isObjection } } }`;
const SUPERSEDE = `mutation ($input: SupersedeConsentInput!) { supersedeConsent(input: $input) {
  consent { status categories supersedes { id status } } } }`;
const PLAN = "query ($id: ID!) { person(id: $id) { carePlan { supportSummary contingency } } }";

const terms = {
  personId: DANIEL,
  recipients: [] as object[],
  categories: ["EQUALITY"],
  purposes: ["CARE_MANAGEMENT"],
  howGiven: "ASSISTED",
};
const toCareProviders = { ...terms, recipients: [{ agencyType: "CARE_PROVIDER", includesFuture: true }] };

describe("recording what a person decided about sharing", () => {
  const hub = useHub();

  it("keeps who obtained it and sets a review at the release that is expected, before twelve months are over (3.3)", async () => {
    const council = await hub().as("council");
    const { body } = await council.ask(RECORD, { input: toCareProviders });
    expect(body.data.recordConsent.consent).toMatchObject({
      ...{ version: 1, status: "GIVEN", validTo: null, reviewDue: "2026-09-15" },
      validFrom: hub().now.toISOString(),
      recipients: [{ agencyType: "CARE_PROVIDER", includesFuture: true }],
      obtainedBy: { displayName: "Priya Nair" },
    });
  });

  it.each([
    ["of nobody in custody, in twelve months", {}, "2027-06-15"],
    ["of a process that ends, when it ends", { validTo: "2026-08-01T09:00:00Z" }, "2026-08-01"],
    ["on which a day was agreed, on that day", { reviewDue: "2026-07-01" }, "2026-07-01"],
  ])("sets the review of a consent %s (3.3)", async (_what, change, reviewDue) => {
    const council = await hub().as("council-adults");
    const process = { kind: "PROCESS", process: "NEEDS_ASSESSMENT", personId: personId("adam-mercer") };
    const { body } = await council.ask(RECORD, { input: { ...toCareProviders, ...process, ...change } });
    expect(body.data.recordConsent.consent.reviewDue).toBe(reviewDue);
  });

  it("refuses what does not fit with every offending field at once, before anything is written", async () => {
    const council = await hub().as("council");
    const unfit = {
      ...toCareProviders,
      recipients: [{ partnerId: "x" }, { name: "a\u0000" }, {}],
      categories: [],
      validTo: "2020-01-01T00:00:00Z",
      eventAt: "2030-01-01T00:00:00Z",
    };
    const { rows: before } = await hub().owner.query("SELECT count(*) FROM consent");
    const { body } = await council.ask(RECORD, { input: unfit });
    expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    const fields = body.errors[0].extensions.fields.map(({ field }: { field: string }) => field);
    expect(fields.sort()).toEqual([
      ...["input.categories", "input.eventAt", "input.recipients.0.partnerId", "input.recipients.1.name"],
      ...["input.recipients.2", "input.validTo"],
    ]);
    expect((await hub().owner.query("SELECT count(*) FROM consent")).rows).toEqual(before);
  });

  it("lets a person object from their own account, and closes down to what keeps care going (MIN-01)", async () => {
    const [person, probation] = [await hub().as("person"), await hub().as("probation")];
    const before = await probation.ask(PLAN, { id: DANIEL });
    expect(before.body.data.person.carePlan.contingency).toEqual(expect.any(String));
    const objection = {
      ...terms,
      recipients: [{ partnerId: partnerId("northmere-probation") }],
      ...{ categories: ["CARE_PLAN"], purposes: ["SUPERVISION"], isObjection: true },
    };
    const { body } = await person.ask(REFUSE, { input: objection });
    expect(body.data.refuseConsent.consent).toMatchObject({ status: "REFUSED", isObjection: true });
    const after = await probation.ask(PLAN, { id: DANIEL });
    expect(after.body.data.person.carePlan).toEqual({ supportSummary: expect.any(String), contingency: null });
  });

  it("lets no account of a person record what somebody else decided, nor about anybody else", async () => {
    const person = await hub().as("person");
    const byCourt = await person.ask(RECORD, {
      input: { ...toCareProviders, deciderKind: "COURT", authorityReference: "COP-1" },
    });
    expect(byCourt.body.errors[0].extensions).toMatchObject({ code: "RULE_BROKEN", requirement: "COPROD-08" });
    const aboutKeith = await person.ask(RECORD, {
      input: { ...toCareProviders, personId: personId("keith-rowlands") },
    });
    expect(aboutKeith.body.errors[0]).toMatchObject({
      message: "There is no such person.",
      extensions: { code: "NOT_FOUND" },
    });
  });

  it("refuses a partner that may only read decisions", async () => {
    const advocate = await hub().as("advocate");
    const { body } = await advocate.ask(RECORD, { input: toCareProviders });
    expect(body.errors[0].extensions).toMatchObject({ code: "FORBIDDEN", category: "CONSENT" });
  });

  it("narrows a consent by a newer one and keeps the older as superseded", async () => {
    const council = await hub().as("council");
    const older = consentId("daniel-chc-icb");
    const narrower = { ...terms, recipients: [{ partnerId: partnerId("northmere-icb") }], categories: ["CARE_NEEDS"] };
    const { personId: _, ...newTerms } = narrower;
    const { body } = await council.ask(SUPERSEDE, { input: { ...newTerms, consentId: older, expectedVersion: 1 } });
    expect(body.data.supersedeConsent.consent).toEqual({
      ...{ status: "GIVEN", categories: ["CARE_NEEDS"] },
      supersedes: { id: older, status: "SUPERSEDED" },
    });
  });

  it("does not let a part of a refusal be lost to a narrower consent (3.5)", async () => {
    const council = await hub().as("council");
    const { personId: _, ...newTerms } = { ...terms, recipients: [{ partnerId: partnerId("copperbeech-homes") }] };
    const input = { ...newTerms, consentId: consentId("daniel-refuses-housing"), expectedVersion: 1 };
    const { body } = await council.ask(SUPERSEDE, { input });
    expect(body.errors[0].extensions.code).toBe("RULE_BROKEN");
  });
});
