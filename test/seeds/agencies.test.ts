import { scopeOf } from "../../seeds/agencies/agreement-scopes.js";
import { agreementId, CAST, CAST_NAMES, castUserId, partnerId, personId, userId } from "../../seeds/index.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { AGENCY_TYPES, DATA_CATEGORIES, ROLES } from "../../src/policy/vocabulary.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { county, runsNow } from "./county.js";

const matrix = loadAccessMatrix();
const agreement = (key: string) => county.agreement.find(({ id }) => id === agreementId(key));

test("every kind of agency and every role is in the county", () => {
  expect(AGENCY_TYPES.filter((type) => !county.partner.some(({ agency_type }) => agency_type === type))).toEqual([]);
  expect(ROLES.filter((role) => !county.staff_user.some((user) => user.role === role))).toEqual([]);
});

test.each(CAST_NAMES)("%s of the cast is a user of the partner that the cast names", (name) => {
  const user = county.staff_user.find(({ id }) => id === castUserId(name));
  expect(user).toMatchObject({ subject: CAST[name].subject, partner_id: partnerId(CAST[name].partner) });
  expect(new Set(CAST[name].purposes).size).toBe(CAST[name].purposes.length);
});

test("the person of the cast is Daniel, and the excluded worker is kept out of one record", () => {
  expect(county.staff_user.find(({ id }) => id === castUserId("person"))?.acts_for_person_id).toBe(
    personId("daniel-marsh"),
  );
  const exclusions = county.record_exclusion.filter(({ user_id }) => user_id === castUserId("excluded-worker"));
  expect(exclusions.map(({ kind, person_id }) => [kind, person_id])).toEqual([
    ["EXCLUDED", personId("joanne-pickering")],
  ]);
});

test("a restricted record names those who are let in", () => {
  const let_in = county.record_exclusion.filter(({ kind }) => kind === "RESTRICTED_TO").map(({ user_id }) => user_id);
  expect(let_in.sort()).toEqual([userId("grace-okafor"), userId("priya-nair")].sort());
});

test.each(AGENCY_TYPES)("the agreement of a %s covers each category in which the matrix gives it anything", (type) => {
  const given = DATA_CATEGORIES.filter((category) => matrix.alternatives(category, type).length > 0);
  const covered = scopeOf(type).categories.filter((category) => category !== "ACCESS_LOG");
  expect([...covered].sort()).toEqual(given.filter((category) => category !== "ACCESS_LOG").sort());
});

test.each(AGENCY_TYPES)("the agreement of a %s is for every purpose that the matrix lets it declare", (type) => {
  expect(scopeOf(type).purposes).toEqual(expect.arrayContaining([...matrix.purposesOf(type)]));
});

test("every partner has a signed agreement in force, but for those in trouble", () => {
  const inForce = county.agreement.filter(
    ({ status, valid_from, valid_to }) => status === "SIGNED" && runsNow(valid_from, valid_to),
  );
  const without = county.partner
    .filter(({ id }) => !inForce.some(({ partner_id }) => partner_id === id))
    .map(({ name }) => name);
  expect(without.sort()).toEqual(["Fernleigh Support", "Larchmere Hospice", "Silverlane Home Care"]);
});

test("one agreement each is suspended, ended, run out, unsigned, and let through in an emergency", () => {
  expect(agreement("silverlane-care")?.status).toBe("SUSPENDED");
  expect(agreement("fernleigh-support")?.status).toBe("ENDED");
  expect(agreement("northmere-icb-first")).toMatchObject({ status: "SIGNED" });
  expect(Number(agreement("northmere-icb-first")?.valid_to)).toBeLessThan(Number(COUNTY_NOW));
  expect(agreement("northmere-police-proposed")).toMatchObject({ status: "DRAFT", emergency_until: null });
  expect(Number(agreement("larchmere-hospice")?.emergency_until)).toBeGreaterThan(Number(COUNTY_NOW));
});

test("every category that a gateway opens has a cell that rests on one", () => {
  const types = new Map(county.partner.map(({ id, agency_type }) => [id, agency_type]));
  const idle = county.statutory_gateway.filter(({ partner_id, categories }) => {
    const type = types.get(partner_id) ?? "LOCAL_AUTHORITY";
    return categories.some((category) => !matrix.alternatives(category, type).some(({ basis }) => basis === "c"));
  });
  expect(idle).toEqual([]);
});
