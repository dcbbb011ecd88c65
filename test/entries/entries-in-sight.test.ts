import { each, inForce } from "../../src/entries/index.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const at = (iso: string) => new Date(iso);

test("an entry holds from what happened until the end that was recorded, and not at that end", () => {
  const begun = { eventAt: at("2026-06-15T09:00:00Z"), endedAt: null };
  const toCome = { eventAt: at("2026-06-15T09:00:01Z"), endedAt: null };
  const ended = { eventAt: at("2026-06-01T00:00:00Z"), endedAt: NOW };
  const ending = { eventAt: at("2026-06-01T00:00:00Z"), endedAt: at("2026-06-15T09:00:01Z") };
  expect(inForce([begun, toCome, ended, ending], NOW)).toEqual([begun, ending]);
});

test("what is said twice is told once, in the order in which it came first", () => {
  expect(each(["hoist", "bed", "hoist"])).toEqual(["hoist", "bed"]);
});
