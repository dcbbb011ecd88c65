import { establishmentId, idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const ask = (key: string) => ({ id: personId(key) });
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

const FINANCE = `query ($id: ID!) { person(id: $id) { finance {
  hasPersonalBudget hasDirectPayment contribution commissionedFromYou { service minutesAWeek hourlyRatePence provider { name } }
  budgets { weeklyAmountPence } assessments { kind narrative } purchaseRequests { wanted decidedBy decision }
  directPayments { isActive isAwaitingStop endReason } commissionedServices { service } } } }`;
const START =
  "mutation ($input: StartDirectPaymentInput!) { startDirectPayment(input: $input) { entryId version person { finance { hasDirectPayment } } } }";
const END = "mutation ($input: EndEntryInput!) { endFinanceEntry(input: $input) { version } }";
const PAYMENT = { weeklyAmountPence: 12_000, managedBy: "PERSON", startsOn: "2026-06-15" };

describe("given Ronald's care is commissioned from Heronsgate", () => {
  test("when the provider asks, then it sees its hours and rate, and nothing of his money", async () => {
    const answer = await (await hub().as("care-provider")).ask(FINANCE, ask("ronald-hughes"));
    expect(answer.body.data.person.finance).toEqual({
      commissionedFromYou: [
        {
          service: "Three calls a day, two workers",
          minutesAWeek: 1890,
          hourlyRatePence: 2410,
          provider: { name: "Heronsgate Care" },
        },
      ],
      ...{ hasPersonalBudget: null, hasDirectPayment: null, contribution: null, budgets: null, assessments: null },
      ...{ purchaseRequests: null, directPayments: null, commissionedServices: null },
    });
    expect(JSON.stringify(answer.body.data)).not.toContain("pension");
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      {
        category: "FINANCE",
        level: "SUMMARY",
        scope: "OWN",
        basis: "o",
        withheld: expect.arrayContaining(["Finance.budgets"]),
      },
    ]);
  });

  test("when the ICB asks, then money stays shut, and the notice names the cell (CHC-21)", async () => {
    const answer = await (await hub().as("icb")).ask(FINANCE, ask("ronald-hughes"));
    expect(answer.body.data.person).toEqual({ finance: null });
    expect(answer.body.extensions.hub.withheld).toEqual([
      {
        path: ["person", "finance"],
        category: "FINANCE",
        reason: "AGREEMENT_NOT_COVERING",
        clause: expect.stringContaining("FINANCE x ICB: -"),
      },
    ]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      { category: "FINANCE", effect: "DENY", reason: "AGREEMENT_NOT_COVERING" },
    ]);
  });

  test("when the council's finance officer asks, then it is all there", async () => {
    const { finance } = (await (await hub().as("council-finance")).ask(FINANCE, ask("ronald-hughes"))).body.data.person;
    expect(finance).toMatchObject({ contribution: "CONTRIBUTES", commissionedFromYou: [], hasDirectPayment: false });
    expect(finance.assessments[0].narrative).toContain("pension");
    expect(finance.commissionedServices).toHaveLength(1);
  });
});

test("given a statutory gateway, when the benefits office asks, then it gets the outcome in a word, and no narrative", async () => {
  const answer = await (await hub().as("dwp")).ask(FINANCE, ask("glenys-parry"));
  expect(answer.body.data.person.finance).toMatchObject({
    contribution: "NO_CONTRIBUTION",
    commissionedFromYou: [],
    assessments: null,
  });
  expect(answer.body.extensions.hub.withheld).toContainEqual(
    expect.objectContaining({
      path: ["person", "finance", "assessments"],
      reason: "LEVEL_TOO_LOW",
      clause: "FINANCE x DWP: Sc",
    }),
  );
});

describe("given direct payments turn on the setting", () => {
  test.each([
    ["daniel-marsh", "in prison"],
    ["dennis-ackroyd", "convicted, in approved premises"],
  ])("when one is started for %s, who is %s, then it is refused (FIN-03)", async (key) => {
    const answer = await (await hub().as("council")).ask(START, { input: { ...PAYMENT, personId: personId(key) } });
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement: "FIN-03" });
    const { rows } = await hub().owner.query("SELECT 1 FROM direct_payment WHERE person_id = $1 AND ended_at IS NULL", [
      personId(key),
    ]);
    expect(rows).toEqual([]);
  });

  test("when one is started for Sean, not yet convicted and in approved premises on bail, then it runs (FIN-04)", async () => {
    const answer = await (await hub().as("council")).ask(START, {
      input: { ...PAYMENT, personId: personId("sean-gorman") },
    });
    expect(answer.body.data.startDirectPayment).toMatchObject({
      version: 1,
      person: { finance: { hasDirectPayment: true } },
    });
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "startDirectPayment", recordId: answer.body.data.startDirectPayment.entryId },
    ]);
  });

  test("when Adam is remanded, then his payment has stopped, and his release does not start it again (FIN-05)", async () => {
    const finance = await hub().as("council-finance");
    const payment = async () =>
      (await finance.ask(FINANCE, ask("adam-mercer"))).body.data.person.finance.directPayments[0];
    expect(await payment()).toMatchObject({ isActive: true, isAwaitingStop: false });
    const { owner, now } = hub();
    await owner.query(
      "INSERT INTO custody_episode (person_id, establishment_id, legal_status, arrived_at) VALUES ($1, $2, 'REMAND', $3)",
      [personId("adam-mercer"), establishmentId("hmp-ashgrove"), now],
    );
    expect(await payment()).toMatchObject({ isActive: false, isAwaitingStop: true });
    await owner.query("UPDATE custody_episode SET departed_at = $2 WHERE person_id = $1", [
      personId("adam-mercer"),
      now,
    ]);
    hub().pass(60);
    expect(await payment()).toMatchObject({ isActive: false, isAwaitingStop: true });
  });
});

describe("given money is written", () => {
  test("when a request to buy care is decided in custody by the council, then that is refused (FIN-02)", async () => {
    const council = await hub().as("council");
    const REQUEST =
      "mutation ($input: RecordCarePurchaseRequestInput!) { recordCarePurchaseRequest(input: $input) { entryId } }";
    const input = { personId: personId("daniel-marsh"), wanted: "A lamp", askedOn: "2026-06-14" };
    expect(failure(await council.ask(REQUEST, { input: { ...input, decision: "AGREED" } }))).toMatchObject({
      requirement: "FIN-02",
    });
    expect((await council.ask(REQUEST, { input })).body.errors).toBeUndefined();
    const { purchaseRequests } = (await council.ask(FINANCE, ask("daniel-marsh"))).body.data.person.finance;
    expect(purchaseRequests.at(-1)).toEqual({ wanted: "A lamp", decidedBy: "HMPPS", decision: null });
  });

  test("when the provider writes, then it is forbidden, with the cell", async () => {
    const input = { ...PAYMENT, personId: personId("ronald-hughes") };
    expect(failure(await (await hub().as("care-provider")).ask(START, { input }))).toMatchObject({
      code: "FORBIDDEN",
      category: "FINANCE",
      clause: "FINANCE x CARE_PROVIDER: So",
    });
  });

  test("when fields do not fit, then each is named", async () => {
    const COMMISSION = "mutation ($input: CommissionServiceInput!) { commissionService(input: $input) { entryId } }";
    const input = {
      ...{
        personId: personId("ronald-hughes"),
        providerPartnerId: "nobody",
        service: "",
        minutesAWeek: 0,
        hourlyRatePence: -1,
      },
      ...{ fromDay: "2026-06-15", toDay: "2026-06-14", onBehalfOf: "nobody", eventAt: "2027-01-01T00:00:00Z" },
    };
    const { code, fields } = failure(await (await hub().as("council-finance")).ask(COMMISSION, { input }));
    expect(code).toBe("BAD_USER_INPUT");
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["eventAt", "hourlyRatePence", "minutesAWeek", "onBehalfOf", "providerPartnerId", "service", "toDay"].map(
        (field) => `input.${field}`,
      ),
    );
  });

  test("when a payment is stopped at a version that was not read, then it is a conflict; at the right one it stops and is kept", async () => {
    const finance = await hub().as("council-finance");
    const input = { entryId: idOf("direct_payment", "adam-mercer/0"), reason: "His mother is ill." };
    expect(failure(await finance.ask(END, { input: { ...input, expectedVersion: 7 } }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect((await finance.ask(END, { input: { ...input, expectedVersion: 1 } })).body.data.endFinanceEntry).toEqual({
      version: 2,
    });
    const { directPayments } = (await finance.ask(FINANCE, ask("adam-mercer"))).body.data.person.finance;
    expect(directPayments).toEqual([
      expect.objectContaining({ isActive: false, isAwaitingStop: false, endReason: "His mother is ill." }),
    ]);
  });

  test("when services are commissioned from two providers, then each sees its own and not the other's (NEV-04)", async () => {
    const COMMISSION = "mutation ($input: CommissionServiceInput!) { commissionService(input: $input) { entryId } }";
    const finance = await hub().as("council-finance");
    const commission = (key: "heronsgate-care" | "silverlane-care", service: string) =>
      finance.ask(COMMISSION, {
        input: {
          ...{ personId: personId("ronald-hughes"), providerPartnerId: partnerId(key), service },
          ...{ minutesAWeek: 105, hourlyRatePence: 2600, fromDay: "2026-06-15" },
        },
      });
    expect((await commission("heronsgate-care", "A night call")).body.errors).toBeUndefined();
    expect((await commission("silverlane-care", "Gardening")).body.errors).toBeUndefined();
    const answer = await (await hub().as("care-provider")).ask(FINANCE, ask("ronald-hughes"));
    const { commissionedFromYou } = answer.body.data.person.finance;
    expect(commissionedFromYou.map(({ service }: { service: string }) => service)).toEqual([
      "Three calls a day, two workers",
      "A night call",
    ]);
  });
});
