import { consentId, partnerId, personId } from "../../seeds/index.js";
import { CONSENT_STATUSES } from "../../seeds/rows/consent-rows.js";
import { county } from "./county.js";

const versionsOf = (key: string) => county.consent.filter(({ id }) => id === consentId(key));
const current = county.consent.filter(({ believed_until }) => believed_until === null);

test("every status of a consent is somebody's", () => {
  const statuses = new Set(county.consent.map(({ status }) => status));
  expect(CONSENT_STATUSES.filter((status) => !statuses.has(status))).toEqual([]);
});

test("one version of each decision is believed now, and it is the last", () => {
  const ids = new Set(county.consent.map(({ id }) => id));
  expect(current.length).toBe(ids.size);
  const last = (id: string) => Math.max(...county.consent.filter((row) => row.id === id).map(({ version }) => version));
  expect(current.filter(({ id, version }) => version !== last(id))).toEqual([]);
});

test("a version is believed until the next one is recorded", () => {
  const gaps = county.consent.filter(({ id, version, believed_until }) => {
    const next = county.consent.find((row) => row.id === id && row.version === version + 1);
    return next !== undefined && Number(next.recorded_at) !== Number(believed_until);
  });
  expect(gaps).toEqual([]);
});

test("refusals and withdrawals deny, and what was given permits", () => {
  const expected: Record<string, string> = { REFUSED: "DENY", WITHDRAWN: "DENY", GIVEN: "PERMIT" };
  const wrong = county.consent.filter(({ status, decision }) => (expected[status] ?? decision) !== decision);
  expect(wrong).toEqual([]);
});

test("an objection is always a denial", () => {
  const objections = county.consent.filter(({ is_objection }) => is_objection);
  expect(objections.length).toBeGreaterThan(0);
  expect(objections.filter(({ decision }) => decision !== "DENY")).toEqual([]);
});

test("every decision names somebody, something and a purpose, and ends after it begins", () => {
  const empty = county.consent.filter(
    ({ recipients, categories, purposes, valid_from, valid_to }) =>
      recipients.length * categories.length * purposes.length === 0 || (valid_to !== null && valid_to <= valid_from),
  );
  expect(empty).toEqual([]);
});

test("who decides for another has a name, and a document where the law asks for one", () => {
  const substitutes = county.consent.filter(({ decider_kind }) => !["PERSON", "NOBODY"].includes(decider_kind));
  expect(new Set(substitutes.map(({ decider_kind }) => decider_kind)).size).toBe(4);
  expect(substitutes.filter(({ decider_name }) => decider_name === null)).toEqual([]);
  const appointed = substitutes.filter(({ decider_kind }) =>
    ["ATTORNEY", "DEPUTY", "BEST_INTERESTS"].includes(decider_kind),
  );
  expect(appointed.filter(({ authority_reference: reference }) => reference === null)).toEqual([]);
});

test("what somebody decides in another's place rests on a power or a best-interests decision on record", () => {
  const onRecord = new Set([...county.decision_authority, ...county.best_interests_decision].map(({ id }) => id));
  const resting = county.consent.filter(({ decider_kind: kind }) =>
    ["ATTORNEY", "DEPUTY", "BEST_INTERESTS"].includes(kind),
  );
  expect(resting.filter(({ authority_id: id }) => id === null || !onRecord.has(id))).toEqual([]);
});

test("Daniel lets the ICB see his CHC case and his physical health, and never his mental health or his plan", () => {
  const icb = partnerId("northmere-icb");
  const permits = current.filter(
    ({ person_id, status, kind, recipients }) =>
      person_id === personId("daniel-marsh") &&
      status === "GIVEN" &&
      kind === "INFORMATION_SHARING" &&
      recipients.some((recipient) => recipient.kind === "PARTNER" && recipient.partnerId === icb),
  );
  expect(permits.flatMap(({ categories }) => categories).sort()).toEqual(["CARE_NEEDS", "CHC", "PHYSICAL_HEALTH"]);
});

test("Daniel's plan goes to both prisons' health care and to probation, and housing is refused", () => {
  expect(versionsOf("daniel-plan-prison-healthcare")[0]?.recipients).toEqual([
    { kind: "PARTNER", partnerId: partnerId("ashgrove-healthcare") },
    { kind: "PARTNER", partnerId: partnerId("brackenfield-healthcare") },
  ]);
  expect(versionsOf("daniel-plan-probation")[0]).toMatchObject({ status: "GIVEN", version: 1, valid_to: null });
  expect(versionsOf("daniel-refuses-housing")[0]).toMatchObject({ status: "REFUSED", decision: "DENY" });
});

test("a withdrawal is a second version that is in force from its own moment", () => {
  const [given, withdrawn] = versionsOf("daniel-jobcentre");
  expect(given).toMatchObject({ version: 1, status: "GIVEN", believed_until: withdrawn?.recorded_at });
  expect(withdrawn).toMatchObject({ version: 2, status: "WITHDRAWN", valid_from: withdrawn?.recorded_at });
});
