import { originOf } from "../../src/entries/index.js";

const link = (id: string, replaces: string | null = null) => ({ id, replaces });

test("an entry that took nobody's place is its own origin", () => {
  expect(originOf("a", [link("a"), link("b", "a")])).toBe("a");
});

test("an entry's origin is the first of those it took the place of", () => {
  expect(originOf("c", [link("a"), link("b", "a"), link("c", "b")])).toBe("a");
});

test("an id that is not known is its own origin, and a ring comes to an end", () => {
  expect(originOf("x", [])).toBe("x");
  expect(["a", "b"]).toContain(originOf("a", [link("a", "b"), link("b", "a")]));
});
