import fc from "fast-check";
import { formatNhsNumber, makeNhsNumber, parseNhsNumber } from "../../../src/kernel/identifiers/index.js";

/** Worked examples that the NHS publishes; their parts stand apart, so that no file holds a number outside the range 999. */
const PUBLISHED = [
  ["943", "476", "5919"],
  ["401", "023", "2137"],
].map((parts) => parts.join(" "));
const serial = fc.integer({ min: 1, max: 5_000 });

describe("an NHS number", () => {
  test.each(["9990000018", "999 000 0018", "999-000-0018", " 999 123 4004 ", ...PUBLISHED, "999 100 0100"])(
    "%s is read as its ten digits",
    (text) => {
      expect(parseNhsNumber(text)).toEqual({ ok: true, value: text.replace(/\D/g, "") });
    },
  );

  test("with remainder 1 does not exist, whatever its last digit", () => {
    const lastDigits = [..."0123456789"];
    expect(lastDigits.filter((digit) => parseNhsNumber(`999000000${digit}`).ok)).toEqual([]);
  });

  test.each(["987 654 4321", "9990000019"])("%s is refused for its check digit", (text) => {
    expect(parseNhsNumber(text)).toMatchObject({ ok: false, problem: expect.stringContaining("check digit") });
  });

  test("of one digit repeated is refused even where Modulus 11 would pass", () => {
    for (const digit of "0123456789") {
      expect(parseNhsNumber(digit.repeat(10))).toMatchObject({ problem: expect.stringContaining("repeated") });
    }
  });

  test.each([
    "",
    "999000001",
    "99900000180",
    "9990 000 018",
    "999 000-0018",
    "999  000 0018",
    "٩٩٩٠٠٠٠٠١٨",
    "99900000x8",
  ])("%j is not in a form in which it is written", (text) => {
    expect(parseNhsNumber(text)).toMatchObject({ ok: false, problem: expect.stringContaining("ten digits") });
  });

  test("is shown 3-3-4 and reads back as itself", () => {
    expect(formatNhsNumber("9991234004")).toBe("999 123 4004");
    fc.assert(
      fc.property(serial, (n) => {
        const number = makeNhsNumber(n);
        expect(parseNhsNumber(formatNhsNumber(number))).toEqual({ ok: true, value: number });
      }),
    );
  });

  test("with one digit changed is always refused", () => {
    fc.assert(
      fc.property(serial, fc.nat(9), fc.integer({ min: 1, max: 9 }), (n, place, shift) => {
        const digits = [...makeNhsNumber(n)];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(parseNhsNumber(digits.join("")).ok).toBe(false);
      }),
    );
  });

  test("that is refused is never repeated in the sentence", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{6,12}$/), (text) => {
        const read = parseNhsNumber(text);
        expect(read.ok ? "" : read.problem).not.toContain(text);
      }),
    );
  });
});

describe("a made NHS number", () => {
  test("starts at 999 000 0018, since 999 000 000 has no check digit", () => {
    expect(makeNhsNumber(1)).toBe("9990000018");
  });

  test("is valid, of the range that is never issued, and no other serial's", () => {
    const numbers = Array.from({ length: 3_000 }, (_, index) => makeNhsNumber(index + 1));
    expect(numbers.filter((number) => !number.startsWith("999") || !parseNhsNumber(number).ok)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort()).toEqual(numbers);
  });

  test.each([0, -1, 1.5, Number.NaN, 1_000_001])("of serial %d does not exist", (n) => {
    expect(() => makeNhsNumber(n)).toThrow(RangeError);
  });
});
