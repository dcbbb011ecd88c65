import { HubContext } from "../../src/access/index.js";
const realAct = HubContext.prototype.act;
HubContext.prototype.act = async function (this: any, ...args: any[]) { try { return await (realAct as any).apply(this, args); } catch (e: any) { if (!e.code || !/^[A-Z_]+$/.test(e.code)) console.log("ACT FAILED", e.stack?.slice(0, 1500)); throw e; } } as any;
import { consentId, partnerId, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const DANIEL = personId("daniel-marsh");
const PROBATION_CONSENT = consentId("daniel-plan-probation");

const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
  consent { version status decision validTo versions { version status } } person { consents { id status } } remains { agencyType category level basis }
} }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id version status validFrom reviewDue supersedes { id status version } } person { id } remains { level } } }`;

describe("x", () => {
  const hub = useHub();
  it("x", async () => {
    const council = await hub().as("council");
    const probation = await hub().as("probation");
    const out = (label: string, a: any) => console.log(label, JSON.stringify(a.body).slice(0, 3000));
    out("stale", await council.ask(WITHDRAW, { input: { consentId: PROBATION_CONSENT, expectedVersion: 3, consequencesExplained: true } }));
    out("unexplained", await council.ask(WITHDRAW, { input: { consentId: PROBATION_CONSENT, expectedVersion: 1, consequencesExplained: false } }));
    out("prob", await probation.ask(WITHDRAW, { input: { consentId: PROBATION_CONSENT, expectedVersion: 1, consequencesExplained: true } }));
    out("withdrawn", await council.ask(WITHDRAW, { input: { consentId: PROBATION_CONSENT, expectedVersion: 1, consequencesExplained: true } }));
    out("again", await council.ask(WITHDRAW, { input: { consentId: PROBATION_CONSENT, expectedVersion: 2, consequencesExplained: true } }));
    out("probation reads", await probation.ask(`query ($id: ID!) { person(id: $id) { consents { id availability status version evidence { conditions } versions { version } } carePlan { supportSummary sections { heading } } } }`, { id: DANIEL }));
    const terms = { personId: DANIEL, recipients: [{ partnerId: partnerId("northmere-probation") }], categories: ["CARE_PLAN", "CARE_NEEDS"], purposes: ["SUPERVISION", "RELEASE_PLANNING"], howGiven: "VERBAL" };
    out("bad", await council.ask(RECORD, { input: { ...terms, recipients: [{ partnerId: "x" }, { name: "a\u0000b" }], categories: [], eventAt: "2030-01-01T00:00:00Z", validTo: "2020-01-01T00:00:00Z", onBehalfOf: "y", reviewDue: "2020-01-01" } }));
    out("again given", await council.ask(RECORD, { input: terms }));
    out("probation reads", await probation.ask(`query ($id: ID!) { person(id: $id) { consents { id availability status version evidence { conditions } versions { version } } carePlan { supportSummary sections { heading } } } }`, { id: DANIEL }));
    out("attorney", await council.ask(RECORD, { input: { ...terms, deciderKind: "ATTORNEY", deciderName: "Susan" } }));
    out("nobody", await council.ask(RECORD, { input: { ...terms, personId: "nobody" } }));
    const person = await hub().as("person");
    out("self", await person.ask(`mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id status isObjection supersedes { id status } } } }`, { input: { ...terms, isObjection: true } }));
    out("probation reads", await probation.ask(`query ($id: ID!) { person(id: $id) { consents { id availability status version evidence { conditions } versions { version } } carePlan { supportSummary sections { heading } } } }`, { id: DANIEL }));
  });
});
