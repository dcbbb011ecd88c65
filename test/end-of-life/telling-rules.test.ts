import { gravest, requireGround, type TellingTerms } from "../../src/end-of-life/telling-rules.js";

const terms = (told: Partial<TellingTerms>): TellingTerms => ({
  ...{ outcome: "TELL", consentAnswer: "REFUSED", assessment: null, legalBasis: null },
  ...told,
});

test.each([
  ["consent was given", { consentAnswer: "GIVEN" }],
  ["nobody is told", { outcome: "DO_NOT_TELL" }],
  ["nobody considered it", { outcome: "NOT_CONSIDERED", consentAnswer: "NOT_ASKED" }],
  [
    "a refusal is overridden by assessment and legal basis",
    { assessment: "Weighed.", legalBasis: "Care Act 2014 s42" },
  ],
  [
    "who could not be asked was assessed",
    { consentAnswer: "COULD_NOT_BE_ASKED", assessment: "Weighed.", legalBasis: "MCA 2005" },
  ],
] as const)("it may be recorded where %s", (_why, told) => {
  expect(() => requireGround(terms(told))).not.toThrow();
});

test.each([
  ["EOL-05", "the person was not asked", { consentAnswer: "NOT_ASKED", assessment: "Weighed.", legalBasis: "Any" }],
  ["EOL-06", "a refusal stands against it", {}],
  ["EOL-06", "no legal basis is named", { consentAnswer: "COULD_NOT_BE_ASKED", assessment: "Weighed." }],
  ["EOL-06", "the one case was not assessed", { legalBasis: "Care Act 2014 s42" }],
] as const)("%s refuses to tell where %s", (requirement, _why, told) => {
  expect(() => requireGround(terms(told))).toThrow(expect.objectContaining({ details: { requirement } }));
});

test("the gravest prognosis is told; one that cannot be said tells least", () => {
  expect(gravest(["UNCERTAIN", "MONTHS", "WEEKS"])).toBe("WEEKS");
  expect(gravest(["UNCERTAIN"])).toBe("UNCERTAIN");
  expect(gravest([])).toBeNull();
});
