import { consentId, partnerId, personId } from "../../seeds/ids.js";
import { useHub } from "../support/hub.js";

const KEITH = personId("keith-rowlands");
const HIDDEN = consentId("keith-refuses-terminal");
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

const LISTED = "query ($id: ID!) { person(id: $id) { consents { id categories evidence { statusReason } } } }";
const BY_ID = `query ($id: ID!) { consent(id: $id) { id person { id } }
  _entities(representations: [{ __typename: "Consent", id: $id }]) { ... on Consent { id status } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { id } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id supersedes { id } } } }`;
const PURPOSES = [
  ...["CARE_MANAGEMENT", "DIRECT_CARE", "SAFEGUARDING", "RELEASE_PLANNING", "SAFE_CUSTODY", "OPERATIONS"],
  "EMERGENCY",
];

describe("a refusal that must leave no trace (S6)", () => {
  const hub = useHub();

  it("is told to the healthcare that asked, and to nobody whom it shuts out", async () => {
    const idsFor = async (name: "prison-healthcare" | "council" | "prison") => {
      const { body } = await (await hub().as(name)).ask(LISTED, { id: KEITH });
      return body.data.person.consents.map(({ id }: { id: string }) => id);
    };
    expect(await idsFor("prison-healthcare")).toContain(HIDDEN);
    expect(await idsFor("council")).toEqual([consentId("keith-needs-prison")]);
    expect(await idsFor("prison")).toEqual([consentId("keith-needs-prison")]);
  });

  it.each(["council", "prison"] as const)("answers %s about its id as about an unknown one", async (name) => {
    const caller = await hub().as(name);
    const [hidden, unknown] = [await caller.ask(BY_ID, { id: HIDDEN }), await caller.ask(BY_ID, { id: UNKNOWN })];
    expect(hidden.body.data).toEqual({ consent: null, _entities: [null] });
    expect(hidden.body.data).toEqual(unknown.body.data);
    expect(hidden.body.extensions.hub.withheld).toBeUndefined();
  });

  it.each(["council", "prison"] as const)("refuses %s to change it in the words for an unknown one", async (name) => {
    const caller = await hub().as(name);
    const attempt = async (consent: string) => {
      const input = { consentId: consent, expectedVersion: 1, consequencesExplained: true };
      return (await caller.ask(WITHDRAW, { input })).body.errors;
    };
    expect(await attempt(HIDDEN)).toEqual(await attempt(UNKNOWN));
    expect(await attempt(HIDDEN)).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  it("is not ended by a consent that those it shuts out record for themselves: deny wins", async () => {
    const council = await hub().as("council");
    const recipients = ["ashdale-council", "ashgrove-prison"].map((key) => ({ partnerId: partnerId(key) }));
    const terms = {
      personId: KEITH,
      recipients,
      categories: ["TERMINAL_ILLNESS"],
      purposes: PURPOSES,
      howGiven: "VERBAL",
    };
    const recorded = await council.ask(RECORD, { input: terms });
    expect(recorded.body.data.recordConsent.consent).toEqual({ id: expect.any(String), supersedes: null });
    const { rows } = await hub().owner.query("SELECT status FROM consent WHERE id = $1 AND believed_until IS NULL", [
      HIDDEN,
    ]);
    expect(rows).toEqual([{ status: "REFUSED" }]);
    const { body } = await council.ask("query ($id: ID!) { person(id: $id) { carePlan { sections { category } } } }", {
      id: KEITH,
    });
    expect(JSON.stringify(body)).not.toContain("TERMINAL_ILLNESS");
  });
});
