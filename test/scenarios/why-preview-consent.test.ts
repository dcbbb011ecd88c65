import { consentId, partnerId, personId } from "../../seeds/index.js";
import { contentOf } from "../support/canaries.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const KEITH = personId("keith-rowlands");
const PREVIEW = `query ($input: PreviewConsentInput!) { previewConsent(input: $input) {
  asOf partnersLeftOut partners { partner { id name } doors { category purpose change before after plain } }
} }`;
const PRISON = { partnerId: partnerId("ashgrove-prison") };
const HOUSING = { partnerId: partnerId("ashdale-housing") };
const PROBATION = { partnerId: partnerId("northmere-probation") };

const tried = (caller: Caller, input: Record<string, unknown>) =>
  caller.ask(PREVIEW, { input: { personId: DANIEL, ...input } });
const doorsIn = (answer: Answer, partner = 0) => {
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.previewConsent.partners[partner].doors;
};
const bare = ({ body }: Answer) => JSON.stringify(body).replace(body.extensions.hub.requestId, "");

let council: Caller;
beforeAll(async () => {
  council = await hub().as("council");
});

describe("given a council worker is about to record what Daniel decides", () => {
  test("when he would let the prison read his plan, then that door opens wider and no other moves", async () => {
    const answer = await tried(council, {
      recipients: [PRISON],
      categories: ["CARE_PLAN", "CUSTODY"],
      purposes: ["SAFE_CUSTODY"],
    });
    expect(answer.body.data.previewConsent).toEqual({
      asOf: hub().now.toISOString(),
      partnersLeftOut: 0,
      partners: [
        {
          partner: { id: PRISON.partnerId, name: expect.any(String) },
          doors: [
            {
              category: "CARE_PLAN",
              purpose: "SAFE_CUSTODY",
              change: "RISES",
              before: "SUMMARY",
              after: "READ",
              plain: "Opens wider: it may read this; until now it may see a short summary of this.",
            },
          ],
        },
      ],
    });
  });

  test("then nothing was written, and the try is in the access log", async () => {
    const count = async () => (await hub().owner.query("SELECT count(*) FROM consent")).rows[0].count;
    const before = await count();
    const answer = await tried(council, {
      recipients: [PRISON],
      categories: ["CARE_PLAN"],
      purposes: ["SAFE_CUSTODY"],
    });
    expect(await count()).toBe(before);
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "READ", operation: "query previewConsent", subjectIds: [DANIEL] });
    expect(event?.body.inquiries).toMatchObject([
      { kind: "CONSENT_PREVIEW", people: [DANIEL], categories: ["CARE_PLAN"], isAnswered: true },
    ]);
  });

  test("when his refusal stands, then a consent about part of it opens nothing, and one about all of it does", async () => {
    const purposes = ["HOUSING_DUTY"];
    const part = await tried(council, { recipients: [HOUSING], categories: ["CONTACT"], purposes });
    expect(doorsIn(part)).toEqual([]);
    const categories = ["PHYSICAL_HEALTH", "CARE_NEEDS", "CARE_PLAN", "CONTACT", "CUSTODY", "EQUIPMENT"];
    const whole = { recipients: [HOUSING, { partnerId: partnerId("copperbeech-homes") }], categories, purposes };
    const all = doorsIn(await tried(council, whole));
    expect(all).toContainEqual(
      expect.objectContaining({ category: "CONTACT", change: "OPENS", before: "NONE", after: "READ" }),
    );
  });

  test("when he would object, then what rests on involvement closes down to what keeps care going", async () => {
    const objection = { decision: "DENY", isObjection: true, recipients: [PROBATION], purposes: ["SUPERVISION"] };
    const answer = await tried(council, { ...objection, categories: ["CARE_PLAN", "CONTACT", "CUSTODY"] });
    expect(doorsIn(answer)).toMatchObject([
      { category: "CARE_PLAN", change: "FALLS", before: "READ", after: "SUMMARY" },
      { category: "CONTACT", change: "CLOSES", before: "WRITE", after: "NONE" },
      { category: "CUSTODY", change: "CLOSES", before: "WRITE", after: "NONE" },
    ]);
  });

  test("when he would take back what probation may read, then the plan falls to what is shared anyway", async () => {
    const answer = await tried(council, { withdrawConsentId: consentId("daniel-plan-probation") });
    expect(doorsIn(answer)).toContainEqual(
      expect.objectContaining({
        category: "CARE_PLAN",
        purpose: "SUPERVISION",
        change: "FALLS",
        before: "READ",
        after: "SUMMARY",
      }),
    );
    const after = await council.ask(`query ($id: ID!) { person(id: $id) { consents { id status } } }`, { id: DANIEL });
    expect(after.body.data.person.consents).toContainEqual({ id: consentId("daniel-plan-probation"), status: "GIVEN" });
  });

  test("when it would begin later, then before and after are those of that day", async () => {
    const validFrom = new Date(hub().now.getTime() + 86_400_000).toISOString();
    const later = { recipients: [PRISON], categories: ["CARE_PLAN"], purposes: ["SAFE_CUSTODY"], validFrom };
    const answer = await tried(council, later);
    expect(answer.body.data.previewConsent.asOf).toBe(validFrom);
    expect(doorsIn(answer)).toMatchObject([{ change: "RISES" }]);
  });

  test("when it speaks to a kind of agency, then each partner of that kind is shown", async () => {
    const answer = await tried(council, {
      recipients: [{ agencyType: "PRISON" }],
      ...{ categories: ["CARE_PLAN"], purposes: ["SAFE_CUSTODY"] },
    });
    const { partners } = answer.body.data.previewConsent;
    expect(partners.length).toBeGreaterThan(2);
    expect(partners.every(({ doors }: { doors: unknown[] }) => doors.length === 1)).toBe(true);
  });
});

describe("what a preview must not betray", () => {
  test("whether a named partner is involved: probation and a probation that is not read alike", async () => {
    const asked = { recipients: [PROBATION], categories: ["CARE_PLAN", "PHYSICAL_HEALTH"], purposes: ["SUPERVISION"] };
    const involved = await tried(council, asked);
    await hub().owner.query("BEGIN");
    await hub().owner.query("UPDATE relationship SET valid_to = started_at WHERE person_id = $1 AND partner_id = $2", [
      DANIEL,
      PROBATION.partnerId,
    ]);
    await hub().owner.query("COMMIT");
    expect(bare(await tried(council, asked))).toBe(bare(involved));
  });

  test("a refusal that is hidden from the caller: Keith's reads like none, to the byte", async () => {
    const asked = {
      personId: KEITH,
      recipients: [PRISON],
      categories: ["TERMINAL_ILLNESS", "CARE_PLAN"],
      purposes: ["SAFE_CUSTODY"],
    };
    const refused = await tried(council, asked);
    expect(doorsIn(refused)).toMatchObject([{ category: "CARE_PLAN", change: "RISES" }]);
    const { rows } = await hub().owner.query("DELETE FROM consent WHERE id = $1 RETURNING *", [
      consentId("keith-refuses-terminal"),
    ]);
    const never = await tried(council, asked);
    await hub().owner.query("INSERT INTO consent SELECT * FROM jsonb_populate_recordset(null::consent, $1)", [
      JSON.stringify(rows),
    ]);
    expect(rows).toHaveLength(1);
    expect(bare(refused)).toBe(bare(never));
    const hidden = await tried(council, { personId: KEITH, withdrawConsentId: consentId("keith-refuses-terminal") });
    const unknown = await tried(council, { personId: KEITH, withdrawConsentId: consentId("nobody-made-this") });
    expect(hidden.body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(bare(hidden)).toBe(bare(unknown));
  });

  test("a refusal that names others, to a partner that sees its own alone", async () => {
    const prison = await hub().as("prison");
    const asked = { recipients: [HOUSING], categories: ["CONTACT", "CUSTODY"], purposes: ["HOUSING_DUTY"] };
    const refused = await tried(prison, asked);
    expect(doorsIn(refused)).toMatchObject([
      { category: "CONTACT", change: "OPENS" },
      { category: "CUSTODY", change: "OPENS" },
    ]);
    const id = consentId("daniel-refuses-housing");
    await hub().owner.query("UPDATE consent SET status = 'DRAFT' WHERE id = $1", [id]);
    const never = await tried(prison, asked);
    await hub().owner.query("UPDATE consent SET status = 'REFUSED' WHERE id = $1", [id]);
    expect(bare(refused)).toBe(bare(never));
  });

  test("while who holds the diagnosis is shown what it would change", async () => {
    const healthcare = await hub().as("prison-healthcare");
    const asked = { recipients: [PRISON], categories: ["TERMINAL_ILLNESS"], purposes: ["EMERGENCY"] };
    const answer = await tried(healthcare, { personId: KEITH, ...asked });
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.previewConsent.partners).toHaveLength(1);
  });

  test("anything that is written of him", async () => {
    const answer = await tried(council, { withdrawConsentId: consentId("daniel-plan-probation") });
    const content = await contentOf(hub(), DANIEL);
    expect(content.filter((text) => JSON.stringify(answer.body).includes(text))).toEqual([]);
  });
});

describe("whom a preview is not for", () => {
  const INPUT = { recipients: [PRISON], categories: ["CARE_PLAN"], purposes: ["SAFE_CUSTODY"] };

  test("Daniel tries out his own", async () => {
    expect(doorsIn(await tried(await hub().as("person"), INPUT))).toMatchObject([
      { category: "CARE_PLAN", change: "RISES" },
    ]);
  });

  test.each(["council-admin", "ig-lead", "advocate"] as const)(
    "%s, who may record no decision, gets null with a notice",
    async (name) => {
      const answer = await tried(await hub().as(name), INPUT);
      expect(answer.body.data).toEqual({ previewConsent: null });
      expect(answer.body.extensions.hub.withheld).toMatchObject([{ path: ["previewConsent"], category: "CONSENT" }]);
      const [event] = await hub().eventsOf(answer);
      expect(event?.body.inquiries).toMatchObject([{ kind: "CONSENT_PREVIEW", isAnswered: false }]);
    },
  );

  test("a stranger gets what they get about nobody", async () => {
    const stranger = await hub().as("council-c");
    const daniel = await tried(stranger, INPUT);
    expect(daniel.body.data).toEqual({ previewConsent: null });
    expect(bare(daniel)).toBe(bare(await tried(stranger, { ...INPUT, personId: personId("nobody") })));
  });

  test.each([
    [{}, ["input.recipients", "input.categories", "input.purposes"]],
    [{ ...INPUT, isObjection: true }, ["input.isObjection"]],
    [{ ...INPUT, recipients: [{ partnerId: personId("daniel-marsh") }] }, ["input.recipients.0.partnerId"]],
    [{ withdrawConsentId: "x" }, ["input.withdrawConsentId"]],
  ])("what does not fit is refused, field by field: %j", async (input, fields) => {
    const { body } = await tried(council, input);
    expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(body.errors[0].extensions.fields.map(({ field }: { field: string }) => field)).toEqual(fields);
  });
});
