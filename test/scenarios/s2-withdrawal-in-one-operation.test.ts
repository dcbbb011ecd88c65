import { consentId, partnerId, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const FOR_THE_CARE_BOARD = consentId("daniel-chc-icb");

/** One operation: mutations run one after another, and each payload is read before the next begins. */
const BEFORE_AND_AFTER = `mutation ($record: RecordConsentInput!, $withdraw: WithdrawConsentInput!) {
  before: recordConsent(input: $record) { person { ...Slice } }
  withdrawn: withdrawConsent(input: $withdraw) { consent { version status } person { ...Slice } }
}
fragment Slice on Person { careNeeds { needsInShort } physicalHealth { hasCurrentConditions } name { familyName } }`;

const variables = () => ({
  record: {
    ...{
      personId: DANIEL,
      kind: "PROCESS",
      process: "NEEDS_ASSESSMENT",
      recipients: [{ partnerId: partnerId("northmere-icb") }],
      howGiven: "VERBAL",
    },
    ...{ categories: ["CHC"], purposes: ["CARE_MANAGEMENT"] },
  },
  withdraw: { consentId: FOR_THE_CARE_BOARD, expectedVersion: 1, consequencesExplained: true },
});

describe("given the care board sees Daniel's needs by his consent, when one operation takes it back half-way (S2)", () => {
  test("then what was read before it is given, and the next field after it is withheld", async () => {
    const answer = await (await hub().as("icb")).ask(BEFORE_AND_AFTER, variables());
    expect(answer.body.errors).toBeUndefined();
    const { before, withdrawn } = answer.body.data;
    expect(before.person.careNeeds).not.toBeNull();
    expect(before.person.physicalHealth).not.toBeNull();
    expect(withdrawn.consent).toEqual({ version: 2, status: "WITHDRAWN" });
    expect(withdrawn.person).toEqual({ careNeeds: null, physicalHealth: null, name: { familyName: "Marsh" } });
    const paths = answer.body.extensions.hub.withheld.map(({ path }: { path: string[] }) => path);
    expect(paths).toEqual([
      ["withdrawn", "person", "careNeeds"],
      ["withdrawn", "person", "physicalHealth"],
    ]);

    const events = await hub().eventsOf(answer);
    const needs = events.flatMap(({ body }) => body.decisions).filter(({ category }) => category === "CARE_NEEDS");
    expect(needs).toMatchObject([
      { effect: "PERMIT", reason: "CONSENT", consentId: FOR_THE_CARE_BOARD, consentVersion: 1 },
      { effect: "DENY", reason: "CONSENT_REFUSED", consentId: FOR_THE_CARE_BOARD, consentVersion: 2 },
    ]);
  });

  test("then there is no other way to send several operations in one request: a batch is refused whole", async () => {
    const icb = await hub().as("icb");
    const operation = {
      query: "query ($id: ID!) { person(id: $id) { name { familyName } } }",
      variables: { id: DANIEL },
    };
    const answer = await hub().post(JSON.stringify([operation, operation]), { authorization: `Bearer ${icb.token}` });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain("Marsh");
  });
});
