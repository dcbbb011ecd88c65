import {
  EXEMPTION_CODES,
  type ExemptionCase,
  type ExemptionCode,
  exemption,
  exemptionBar,
} from "../../src/subject-requests/exemptions.js";

const CASE: ExemptionCase = {
  agency: "PRISON_HEALTHCARE",
  category: "MENTAL_HEALTH",
  isAskedByProxy: false,
  isCertifiedByName: true,
};

test("every exemption names the provision it rests on and says what it protects (GAP-20)", () => {
  for (const code of EXEMPTION_CODES) {
    expect([code, exemption(code).source]).toEqual([code, expect.stringMatching(/^DPA 2018 (Sch [234] para|s45)/)]);
    expect(exemption(code).meaning.length).toBeGreaterThan(20);
  }
});

test.each<[string, ExemptionCode, Partial<ExemptionCase>, boolean]>([
  ["a clinician's certificate withholds health data", "HEALTH_SERIOUS_HARM", {}, true],
  ["serious harm is not withheld without a certificate", "HEALTH_SERIOUS_HARM", { isCertifiedByName: false }, false],
  ["a council certifies no harm to health", "HEALTH_SERIOUS_HARM", { agency: "LOCAL_AUTHORITY" }, false],
  ["harm to health is about health data", "HEALTH_SERIOUS_HARM", { category: "HOUSING" }, false],
  ["a prison may rely on law enforcement", "LAW_ENFORCEMENT", { agency: "PRISON" }, true],
  ["a council may not", "LAW_ENFORCEMENT", { agency: "LOCAL_AUTHORITY" }, false],
  ["what was told in confidence is kept from a proxy", "HEALTH_EXPECTATION", { isAskedByProxy: true }, true],
  ["and not from the person who told it", "HEALTH_EXPECTATION", {}, false],
  ["abuse of a child is kept from a proxy", "CHILD_ABUSE", { isAskedByProxy: true, category: "SAFEGUARDING" }, true],
  ["and not from the child", "CHILD_ABUSE", { category: "SAFEGUARDING" }, false],
  ["anybody may protect a third party", "THIRD_PARTY", { agency: "CARE_PROVIDER", category: "FAMILY" }, true],
])("%s (GAP-20)", (_what, code, change, isAllowed) => {
  expect(exemptionBar(code, { ...CASE, ...change }) === null).toBe(isAllowed);
});
