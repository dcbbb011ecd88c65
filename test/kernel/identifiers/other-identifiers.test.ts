import fc from "fast-check";
import {
  areaDuties,
  type Parsed,
  parseAreaCode,
  parsePrisonNumber,
  parseProbationCrn,
  parseUprn,
} from "../../../src/kernel/identifiers/index.js";

const readers: [string, (text: string) => Parsed, string, RegExp][] = [
  ["a prison number", parsePrisonNumber, "A1234BC", /^[A-Z]\d{4}[A-Z]{2}$/],
  ["a probation CRN", parseProbationCrn, "X123456", /^[A-Z]\d{6}$/],
  ["an area code", parseAreaCode, "E08000012", /^[ENSW]\d{8}$/],
  ["a UPRN", parseUprn, "100023336956", /^[1-9]\d{0,11}$/],
];

describe.each(readers)("%s", (_name, parse, example, pattern) => {
  test("is read in capitals or not, and with space around it", () => {
    expect(parse(example)).toEqual({ ok: true, value: example });
    expect(parse(` ${example.toLowerCase()}\n`)).toEqual({ ok: true, value: example });
  });

  test("one character too long, with one inside replaced, or empty, is refused", () => {
    expect(parse(`${example}0`).ok).toBe(false);
    expect(parse(`${example.slice(0, 3)}-${example.slice(4)}`).ok).toBe(false);
    expect(parse("").ok).toBe(false);
  });

  test("is its own canonical form", () => {
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => expect(parse(text)).toEqual({ ok: true, value: text })),
    );
  });

  test("that is refused is never repeated in the sentence", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{5,20}$/), (text) => {
        const read = parse(text);
        expect(read.ok ? "" : read.problem).not.toContain(text);
      }),
    );
  });
});

describe("a UPRN", () => {
  test("loses the zeros that a feed put in front, and stays a text", () => {
    expect(parseUprn("000100023336956")).toEqual({ ok: true, value: "100023336956" });
    expect(parseUprn("999999999999")).toEqual({ ok: true, value: "999999999999" });
  });

  test.each(["0", "000000000000", "1000000000000", "1e5", "-1", "1.0"])("%s is none", (text) => {
    expect(parseUprn(text).ok).toBe(false);
  });
});

describe("the duties of an area", () => {
  test.each([
    ["E06000001", "UNITARY", true, true],
    ["E07000001", "NON_METROPOLITAN_DISTRICT", false, true],
    ["E08000011", "METROPOLITAN_BOROUGH", true, true],
    ["E08000012", "METROPOLITAN_BOROUGH", true, true],
    ["E08000013", "METROPOLITAN_BOROUGH", true, true],
    ["E08000014", "METROPOLITAN_BOROUGH", true, true],
    ["E09000001", "LONDON_BOROUGH", true, true],
    ["E10000001", "COUNTY", true, false],
    ["E12000001", "OTHER", false, false],
    ["S12000001", "OTHER", false, false],
  ])("%s is %s: adult social care %s, housing %s", (code, kind, social, housing) => {
    expect(areaDuties(code)).toEqual({
      kind,
      isAdultSocialCareAuthority: social,
      isHousingAuthority: housing,
      warning: null,
    });
  });

  test("a Welsh unitary is out of scope, and says so", () => {
    const welsh = areaDuties("W06000001");
    expect(welsh).toMatchObject({ isAdultSocialCareAuthority: false, isHousingAuthority: false });
    expect(welsh.warning).toContain("Welsh law");
  });
});
