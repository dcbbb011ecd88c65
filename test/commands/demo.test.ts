import { HubDesk } from "../../src/commands/demo/hub-desk.js";
import { readLog } from "../../src/commands/demo/logged.js";
import { reachHub } from "../../src/commands/demo/reached-hub.js";
import { askAll, type Demo, type Slice } from "../../src/commands/demo/slice.js";
import { type Screen, screenOf } from "../../src/commands/demo/table.js";
import { told } from "../../src/commands/demo/told.js";
import { sentenceFor } from "../../src/policy/reason.js";
import { parseSettings } from "../../src/server/settings.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const PLAIN: Screen = { width: 120, hasColour: false };

let demo: Demo;

beforeAll(async () => {
  const desk = new HubDesk(hub().url);
  demo = await askAll(desk, (requests) => readLog(desk, requests));
});

function sliceOf(as: string): Slice {
  const slice = demo.slices.find((one) => one.as === as);
  if (!slice) throw new Error(`${as} was not asked`);
  return slice;
}

describe("the one question", () => {
  test("is asked by four agencies, each for its own purpose", () => {
    expect(demo.slices.map(({ as, purpose }) => [as, purpose])).toEqual([
      ["council", "CARE_MANAGEMENT"],
      ["prison-healthcare", "DIRECT_CARE"],
      ["probation", "SUPERVISION"],
      ["icb", "FUNDING_ELIGIBILITY"],
    ]);
  });

  test("opens the plan to probation, to whom Daniel gave it, and not to the board, to which he did not", () => {
    expect(sliceOf("probation").data.person).toMatchObject({ carePlan: { supportSummary: expect.any(String) } });
    expect(sliceOf("icb").data.person).toMatchObject({ carePlan: null });
    expect(sliceOf("icb").withheld).toContainEqual({
      path: ["person", "carePlan"],
      category: "CARE_PLAN",
      reason: "NO_CONSENT",
      clause: "CARE_PLAN x ICB: Wb*",
    });
  });

  test("tells probation nothing of his mental health, not even that it was withheld", () => {
    const { data, withheld } = sliceOf("probation");
    expect(data.person).toMatchObject({ mentalHealth: null, physicalHealth: null });
    expect(withheld.map(({ category }) => category)).toContain("PHYSICAL_HEALTH");
    expect(withheld.map(({ category }) => category)).not.toContain("MENTAL_HEALTH");
  });

  test("is kept in the log four times, with what the callers were not told", () => {
    expect(demo.accessLog).toHaveLength(4);
    expect(demo.accessLog[2]).toMatchObject({
      requestId: sliceOf("probation").requestId,
      user: { displayName: "Carla Benning" },
      decisions: expect.arrayContaining([expect.objectContaining({ category: "MENTAL_HEALTH", isPermitted: false })]),
    });
  });
});

describe("what is printed", () => {
  const row = (door: string) =>
    new RegExp(`^${door} .*$`, "m").exec(told(demo, { width: 200, hasColour: false }))?.[0] ?? "";

  test("marks a withheld door with its reason and cell, and a concealed one with a dash alone", () => {
    expect(row("carePlan")).toMatch(/ withheld: NO_CONSENT \(Wb\*\)$/);
    expect(row("mentalHealth").trim()).toMatch(/stroke\s+—\s+—$/);
  });

  test("gives the sentence of every reason that was given", () => {
    const text = told(demo, { width: 1_000, hasColour: false });
    for (const { reason } of demo.slices.flatMap(({ withheld }) => withheld)) {
      expect(text).toContain(`${reason}: ${sentenceFor(reason as Parameters<typeof sentenceFor>[0])}`);
    }
  });

  test.each([40, 60, 80, 120, 200])("fits a screen of %d columns", (width) => {
    const longest = Math.max(
      ...told(demo, { width, hasColour: false })
        .split("\n")
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThanOrEqual(width);
  });

  test("says the same in colour and without", () => {
    const coloured = told(demo, { ...PLAIN, hasColour: true });
    expect(coloured).toContain("\u001b[");
    const bare = coloured.replace(/\u001b\[\d+m/g, "").replace(/ +$/gm, "");
    expect(bare).toBe(told(demo, PLAIN));
  });

  test("has no colour where NO_COLOR is set or nobody looks at a screen", () => {
    const terminal = { isTTY: true, columns: 90 };
    expect(screenOf(terminal, {})).toEqual({ width: 90, hasColour: true });
    expect(screenOf(terminal, { NO_COLOR: "1" }).hasColour).toBe(false);
    expect(screenOf({}, { COLUMNS: "70" })).toEqual({ width: 70, hasColour: false });
  });
});

describe("an address", () => {
  const reach = (url: string) => reachHub(url, parseSettings({}), () => undefined);

  test("at which a hub runs is asked, and left running", async () => {
    const { desk, leave } = await reach(hub().url);
    await leave();
    await expect(desk.ask("council", "CARE_MANAGEMENT", "{ me { purpose } }")).resolves.toMatchObject({
      data: { me: { purpose: "CARE_MANAGEMENT" } },
    });
  });

  test.each([
    ["http://127.0.0.1:1", "No hub answers at http://127.0.0.1:1."],
    ["ftp://127.0.0.1", "--url must be an address such as http://127.0.0.1:4000."],
  ])("at which none runs ends with a sentence: %s", async (url, sentence) => {
    await expect(reach(url)).rejects.toThrow(sentence);
  });
});
