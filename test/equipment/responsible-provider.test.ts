import { defaultProvider, responsibilityFor } from "../../src/equipment/responsible-provider.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const council = "council" as PartnerId;
const custodian = "prison" as PartnerId;
const health = "health" as PartnerId;
const inCustody = { council, custodian };
const atHome = { council, custodian: null };

test.each([
  ["FIXTURE", inCustody, custodian, "EQUIP-02"],
  ["ADAPTATION", inCustody, custodian, "EQUIP-02"],
  ["AID", inCustody, council, "EQUIP-03"],
  ["MOVEABLE", inCustody, council, "EQUIP-03"],
  ["FIXTURE", atHome, council, "there is no establishment"],
  ["MOVEABLE", { council: null, custodian }, null, "no council is known"],
] as const)("%s falls to whom it should: %j gives %s (%s)", (kind, providers, expected, _why) => {
  expect(defaultProvider(kind, providers)).toBe(expected);
});

test("who answers by default needs no reason, and one that was given is not kept", () => {
  const named = { responsible: council, departureReason: "None.", agreedWith: health };
  expect(responsibilityFor(named, council)).toEqual({
    ...{ responsiblePartnerId: council, defaultPartnerId: council },
    ...{ departureReason: null, agreedWithPartnerId: null },
  });
});

test("another than the default answers by agreement, with the reason and both agencies recorded (EQUIP-04)", () => {
  const named = { responsible: health, departureReason: "In store there.", agreedWith: council };
  expect(responsibilityFor(named, council)).toEqual({
    ...{ responsiblePartnerId: health, defaultPartnerId: council },
    ...{ departureReason: "In store there.", agreedWithPartnerId: council },
  });
});

test.each([
  ["without a reason", { responsible: health, departureReason: null, agreedWith: council }],
  ["without the other agency", { responsible: health, departureReason: "Why not.", agreedWith: null }],
  ["agreed with itself", { responsible: health, departureReason: "Why not.", agreedWith: health }],
])("another than the default is refused %s", (_how, named) => {
  expect(() => responsibilityFor(named, council)).toThrow(
    expect.objectContaining({ details: { requirement: "EQUIP-04" } }),
  );
});

test("where nobody answers by default, one must be named (EQUIP-01)", () => {
  const nobody = { responsible: null, departureReason: null, agreedWith: null };
  expect(() => responsibilityFor(nobody, null)).toThrow(
    expect.objectContaining({ details: { requirement: "EQUIP-01" } }),
  );
  expect(responsibilityFor({ ...nobody, responsible: health }, null).responsiblePartnerId).toBe(health);
});
