import { personId } from "../../seeds/index.js";
import { parsePncId, parsePrisonNumber, parseProbationCrn } from "../../src/kernel/identifiers/index.js";
import { ageOf, county } from "./county.js";

const valuesOf = (kind: string): string[] =>
  county.person_identifier.filter((row) => row.kind === kind).map(({ value }) => value);

/** Modulus 11, worked here once more so that seeds and kernel cannot be wrong together. */
function hasRightCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

test("at least sixty people live in the county", () => {
  expect(county.person.length).toBeGreaterThanOrEqual(60);
});

test("every NHS number is a valid one from the range that is never issued", () => {
  const wrong = valuesOf("NHS_NUMBER").filter((value) => !/^999\d{7}$/.test(value) || !hasRightCheckDigit(value));
  expect(wrong).toEqual([]);
});

test.each(["NHS_NUMBER", "PRISON_NUMBER", "CRN", "PNC", "LOCAL_REFERENCE"])("no two people share a %s", (kind) => {
  const values = valuesOf(kind);
  expect(values.length).toBeGreaterThan(0);
  expect(new Set(values).size).toBe(values.length);
});

test("justice numbers have the form that the kernel reads", () => {
  expect(valuesOf("PRISON_NUMBER").filter((value) => !parsePrisonNumber(value).ok)).toEqual([]);
  expect(valuesOf("CRN").filter((value) => !parseProbationCrn(value).ok)).toEqual([]);
  expect(valuesOf("PNC").filter((value) => !parsePncId(value, 2026).ok)).toEqual([]);
});

test.each([
  ["daniel-marsh", "Marsh", 58, ["9990000018", "A1234BC"]],
  ["leon-baptiste", "Baptiste", 39, ["9990000123"]],
  ["tyrell-adeyemi", "Adeyemi", 17, ["9992001453", "A2345CD"]],
  ["keith-rowlands", "Rowlands", 63, ["9994200429", "A3456DE"]],
  ["ronald-hughes", "Hughes", 76, ["9998883210"]],
  ["gareth-lloyd", "Lloyd", 52, ["9991000100", "A5678FG"]],
])("%s is %s, %i, and has the numbers of the guide", (key, family, age, numbers) => {
  const identity = county.person_identity.find(({ person_id }) => person_id === personId(key));
  const held = county.person_identifier
    .filter(({ person_id }) => person_id === personId(key))
    .map(({ value }) => value);
  expect(identity?.family_name).toBe(family);
  expect(identity && ageOf(identity)).toBe(age);
  expect(held).toEqual(expect.arrayContaining(numbers));
});

test("everybody has a name, and nobody is older than a hundred and five or not yet born", () => {
  expect(county.person_identity.length).toBe(county.person.length);
  expect(county.person_identity.map(ageOf).filter((age) => age < 0 || age > 105)).toEqual([]);
});

test("telephones, e-mail addresses and postcodes are nobody's", () => {
  const strays = county.person_contact.filter(
    ({ telephone, email, postcode }) =>
      !/^(01632 960\d{3}|07700 900\d{3})$/.test(telephone ?? "01632 960000") ||
      !(email ?? "@example.org").endsWith("@example.org") ||
      !/^ZZ\d \d[A-Z]{2}$/.test(postcode ?? "ZZ1 1AA"),
  );
  expect(strays).toEqual([]);
});
