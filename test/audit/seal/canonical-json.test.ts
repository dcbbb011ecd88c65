import fc from "fast-check";
import { canonicalJson, type Json } from "../../../src/audit/seal/index.js";

describe("canonical JSON (RFC 8785)", () => {
  test.each<[string, Json, string]>([
    ["members are in the order of their names", { b: 1, a: 2, A: 3 }, '{"A":3,"a":2,"b":1}'],
    ["order is by UTF-16 units, not by code points", { "\ufb33": 1, "\u{1f600}": 2 }, '{"\u{1f600}":2,"\ufb33":1}'],
    ["a list keeps its order", [3, 1, 2], "[3,1,2]"],
    ["what is undefined is left out", { a: undefined, b: null }, '{"b":null}'],
    [
      "numbers and strings are as the standard's own example has them",
      {
        // biome-ignore lint/correctness/noPrecisionLoss: the digits that no double holds are the point of the example
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
  ])("%s", (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("says the same whatever order the members came in, and can be read back", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        const text = canonicalJson(value as Json);
        expect(canonicalJson(shuffled as Json)).toBe(text);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });
});
