import fc from "fast-check";
import { parsePncId } from "../../../src/kernel/identifiers/index.js";

const THIS_YEAR = 2026;
const LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";
const year = fc.integer({ min: 1950, max: THIS_YEAR });
const pnc = fc.tuple(year, fc.nat(9_999_999)).map(([y, n]) => {
  const serial = String(n).padStart(7, "0");
  return `${y}/${serial}${LETTERS[Number(String(y).slice(2) + serial) % 23]}`;
});

describe("a PNC id", () => {
  test.each(["2004/0123456B", "2019/0012345G", "2012/0456789R"])("%s is canonical as it stands", (text) => {
    expect(parsePncId(text, THIS_YEAR)).toEqual({ ok: true, value: text });
  });

  test.each(["04/0123456B", "2004/123456B", "04/123456b", "20040123456B", "040123456B", " 2004/0123456b "])(
    "%j is another writing of 2004/0123456B",
    (text) => {
      expect(parsePncId(text, THIS_YEAR)).toEqual({ ok: true, value: "2004/0123456B" });
    },
  );

  test("2004/0123456A is refused, because the letter must be B", () => {
    expect(parsePncId("2004/0123456A", THIS_YEAR)).toMatchObject({ problem: expect.stringContaining("check letter") });
  });

  test.each([
    "",
    "2004",
    "2004/B",
    "004/0123456B",
    "2004/01234567B",
    "2004-0123456B",
    "2004/0123456",
    "2004//0123456B",
  ])("%j is not in a form in which it is written", (text) => {
    expect(parsePncId(text, THIS_YEAR)).toMatchObject({ problem: expect.stringContaining("A PNC id is") });
  });

  test("with two digits for the year means the latest such year that has come", () => {
    expect(parsePncId("04/0123456B", 2003)).toEqual({ ok: true, value: "1904/0123456B" });
    expect(parsePncId("04/0123456B", 2104)).toEqual({ ok: true, value: "2104/0123456B" });
  });

  test("of a year still to come is refused", () => {
    expect(parsePncId("2004/0123456B", 2003).ok).toBe(false);
  });

  test("is its own canonical form, in full, in capitals or without its slash", () => {
    fc.assert(
      fc.property(pnc, (id) => {
        expect(parsePncId(id, THIS_YEAR)).toEqual({ ok: true, value: id });
        expect(parsePncId(id.toLowerCase(), THIS_YEAR)).toEqual({ ok: true, value: id });
        expect(parsePncId(id.replace("/", ""), THIS_YEAR)).toEqual({ ok: true, value: id });
      }),
    );
  });

  test("without slash and zeros is read rightly or refused, never as somebody else's", () => {
    fc.assert(
      fc.property(pnc, (id) => {
        const read = parsePncId(id.replace(/\/0*(?=\d)/, ""), THIS_YEAR);
        expect(read.ok ? read.value : id).toBe(id);
      }),
    );
  });

  test("that fits two readings without its slash is refused until it has one", () => {
    expect(parsePncId("20015V", THIS_YEAR)).toMatchObject({ problem: expect.stringContaining("two ways") });
    expect(parsePncId("2001/5V", THIS_YEAR)).toEqual({ ok: true, value: "2001/0000005V" });
    expect(parsePncId("20/015V", THIS_YEAR)).toEqual({ ok: true, value: "2020/0000015V" });
  });
});
