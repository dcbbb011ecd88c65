import { consentId, partnerId, personId } from "../../seeds/ids.js";
import { useHub } from "../support/hub.js";

const DANIEL = personId("daniel-marsh");
const PLAN_FOR_PROBATION = consentId("daniel-plan-probation");
const REFUSAL = consentId("daniel-refuses-housing");

const PAGE = `query ($id: ID!, $after: String) { person(id: $id) { carePlan {
  supportSummary outcomes(first: 5, after: $after) { pageInfo { endCursor } edges { node { description } } } } } }`;
const SEEN =
  "query ($id: ID!) { person(id: $id) { consents { id availability status evidence { statusReason } versions { status } } } }";
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
  consent { version status decision versions { version status believedUntil } }
  person { consents { id status } } remains { agencyType category level } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  consent { id status supersedes { id status version } } } }`;

const taking = (consent: string, expectedVersion = 1) => ({
  input: { consentId: consent, expectedVersion, consequencesExplained: true, reason: "He told me why." },
});
const sameAgain = {
  personId: DANIEL,
  recipients: [{ partnerId: partnerId("northmere-probation") }],
  categories: ["CARE_NEEDS", "CARE_PLAN"],
  purposes: ["RELEASE_PLANNING", "SUPERVISION"],
  howGiven: "VERBAL",
};

describe("a consent withdrawn while its recipient reads (S2)", () => {
  const hub = useHub();

  it("given probation pages through the outcomes, when the council records the withdrawal, then the next page is withheld", async () => {
    const [probation, council] = [await hub().as("probation"), await hub().as("council")];
    const first = await probation.ask(PAGE, { id: DANIEL });
    const { edges, pageInfo } = first.body.data.person.carePlan.outcomes;
    expect(edges).toHaveLength(5);

    const withdrawn = await council.ask(WITHDRAW, taking(PLAN_FOR_PROBATION));
    expect(withdrawn.body.data.withdrawConsent.consent).toMatchObject({
      version: 2,
      status: "WITHDRAWN",
      decision: "DENY",
    });

    const second = await probation.ask(PAGE, { id: DANIEL, after: pageInfo.endCursor });
    expect(second.body.data.person.carePlan).toEqual({ supportSummary: expect.any(String), outcomes: null });
    expect(JSON.stringify(second.body)).not.toContain("He told me why");
  });

  it("keeps what was believed before, and tells what stays open without consent", async () => {
    const council = await hub().as("council");
    const { body } = await council.ask(
      `query ($id: ID!) { consent(id: $id) { versions { version status believedUntil } } }`,
      {
        id: PLAN_FOR_PROBATION,
      },
    );
    expect(body.data.consent.versions).toEqual([
      { version: 1, status: "GIVEN", believedUntil: hub().now.toISOString() },
      { version: 2, status: "WITHDRAWN", believedUntil: null },
    ]);
  });

  it("logs the first page under version 1 of the consent and the second under version 2", async () => {
    const { rows } = await hub().owner.query(
      `SELECT decision ->> 'effect' AS effect, (decision ->> 'consentVersion')::int AS version, decision -> 'withheld' AS withheld
       FROM access_event, jsonb_array_elements(body -> 'decisions') AS decision
       WHERE operation = 'query person' AND decision ->> 'category' = 'CARE_PLAN' ORDER BY recorded_at`,
    );
    expect(rows[0]).toMatchObject({ effect: "PERMIT", version: 1, withheld: [] });
    expect(JSON.stringify(rows.at(-1).withheld)).toContain("outcomes");
  });

  it("tells probation only that nothing is available", async () => {
    const probation = await hub().as("probation");
    const { body } = await probation.ask(SEEN, { id: DANIEL });
    const untold = {
      id: PLAN_FOR_PROBATION,
      availability: "NOT_AVAILABLE",
      status: null,
      evidence: null,
      versions: null,
    };
    expect(body.data.person.consents).toEqual([untold]);
  });

  it("is not withdrawn twice, nor by a partner that did not obtain it, nor as it was before", async () => {
    const [probation, council] = [await hub().as("probation"), await hub().as("council")];
    const codeOf = async (answer: ReturnType<typeof council.ask>) => (await answer).body.errors[0].extensions.code;
    expect(await codeOf(council.ask(WITHDRAW, taking(PLAN_FOR_PROBATION, 2)))).toBe("RULE_BROKEN");
    expect(await codeOf(council.ask(WITHDRAW, taking(PLAN_FOR_PROBATION)))).toBe("CONFLICT");
    expect(await codeOf(probation.ask(WITHDRAW, taking(PLAN_FOR_PROBATION, 2)))).toBe("FORBIDDEN");
    expect(await codeOf(council.ask(WITHDRAW, taking(REFUSAL)))).toBe("RULE_BROKEN");
  });

  it("given again for exactly the same, takes the withdrawal's place and opens at once", async () => {
    const [probation, council] = [await hub().as("probation"), await hub().as("council")];
    const given = await council.ask(RECORD, { input: sameAgain });
    expect(given.body.data.recordConsent.consent).toMatchObject({
      status: "GIVEN",
      supersedes: { id: PLAN_FOR_PROBATION, status: "SUPERSEDED", version: 3 },
    });
    const page = await probation.ask(PAGE, { id: DANIEL });
    expect(page.body.data.person.carePlan.outcomes.edges).toHaveLength(5);
  });

  it("asks staff whether the consequences were explained, and the person not", async () => {
    const [person, council] = [await hub().as("person"), await hub().as("council")];
    const unexplained = {
      input: { consentId: consentId("daniel-advocate"), expectedVersion: 1, consequencesExplained: false },
    };
    const byStaff = await council.ask(WITHDRAW, unexplained);
    expect(byStaff.body.errors[0].extensions).toMatchObject({ code: "RULE_BROKEN", requirement: "CONS-06" });
    const bySelf = await person.ask(WITHDRAW, unexplained);
    expect(bySelf.body.data.withdrawConsent.consent.status).toBe("WITHDRAWN");
    expect(bySelf.body.data.withdrawConsent.remains).toEqual([]);
  });

  it("lets exactly one of two withdrawals at the same moment through", async () => {
    const council = await hub().as("council");
    const both = [0, 1].map(() => council.ask(WITHDRAW, taking(consentId("daniel-plan-prison-healthcare"))));
    const answers = await Promise.all(both);
    const codes = answers.map(({ body }) => body.errors?.[0].extensions.code ?? "WITHDRAWN");
    expect(codes.sort()).toEqual(["CONFLICT", "WITHDRAWN"]);
  });
});
