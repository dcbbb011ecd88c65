import { makeNhsNumber, parseNhsNumber } from "../../src/kernel/identifiers/index.js";
import { repositoryTexts } from "./repository-files.js";

const TEN_DIGITS = /(?<![\w.+/-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\w/-])/g;
/** The range that is never issued, and the ten digits in a row that stand for any number. */
const NOBODYS = /^999|^0123456789$/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{16}/;

/** Numbers in a text that could be somebody's: of the right form, with the right check digit, outside the test range. */
function numbersOfPeople(text: string): string[] {
  const numbers = [...text.matchAll(TEN_DIGITS)].map(([, one, , two, three]) => `${one}${two}${three}`);
  return numbers.filter((number) => parseNhsNumber(number).ok && !NOBODYS.test(number));
}

test("no file of the repository holds an NHS number that could be somebody's (P9)", () => {
  const found = [...repositoryTexts()].flatMap(([path, text]) =>
    numbersOfPeople(text).map((number) => `${path}: ${number.slice(0, 3)}...`),
  );
  expect(found).toEqual([]);
});

test("no file of the repository holds a private key (P9, S1)", () => {
  expect([...repositoryTexts()].filter(([, text]) => PRIVATE_KEY.test(text)).map(([path]) => path)).toEqual([]);
});

test("the search would find both", () => {
  const [three, three2, four] = ["401", "023", "2137"];
  expect(numbersOfPeople(`call ${three} ${three2} ${four} today`)).toHaveLength(1);
  expect(numbersOfPeople(makeNhsNumber(7))).toEqual([]);
  expect(PRIVATE_KEY.test(`-----BEGIN ${"EC "}PRIVATE KEY-----\n${"A".repeat(20)}`)).toBe(true);
});
