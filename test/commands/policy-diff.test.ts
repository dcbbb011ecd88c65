import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partnerId } from "../../seeds/index.js";
import { UsageError } from "../../src/commands/run-command.js";
import { readPolicyDiffArguments, runPolicyDiff } from "../../src/commands/run-policy-diff.js";
import {
  type AccessMatrix,
  InvalidAccessMatrix,
  loadAccessMatrix,
  parseAccessMatrix,
} from "../../src/policy/access-matrix.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const before = loadAccessMatrix();

/** The matrix in force with one cell as it might become. */
async function changed(category: string, column: string, notation: string): Promise<AccessMatrix> {
  const text = await readFile("src/policy/access-matrix.yaml", "utf8");
  const cell = new RegExp(
    `(\\n {2}${category}:.*\\n[\\s\\S]*?\\n {4}cells:[\\s\\S]*?\\n {6}${column}: )("[^"]*"|\\S+)`,
  );
  expect(text).toMatch(cell);
  return parseAccessMatrix(text.replace(cell, `$1"${notation}"`));
}

async function diff(after: AccessMatrix, more: Partial<Parameters<typeof runPolicyDiff>[2]> = {}) {
  const progress: string[] = [];
  const args = { after, now: COUNTY_NOW, isJson: true, failsOnOpen: false, ...more };
  const outcome = await runPolicyDiff(hub().databaseUrl, before, args, (line) => progress.push(line));
  return { ...outcome, progress };
}

/** What a caller is told of each person of their caseload, by the hub itself. */
async function levelsOfCaseload(category: string): Promise<string[]> {
  const housing = await hub().as("housing");
  const page = await housing.ask("{ caseload(first: 100) { edges { node { mySlice { category level } } } } }");
  expect(page.body.errors).toBeUndefined();
  return page.body.data.caseload.edges.map(
    ({ node }: { node: { mySlice: { category: string; level: string }[] } }) =>
      node.mySlice.find((entry) => entry.category === category)?.level,
  );
}

describe("given one cell of the matrix is to change", () => {
  test("when housing shall see plans without consent, then exactly the plans shut to it now would open", async () => {
    const levels = await levelsOfCaseload("CARE_PLAN");
    const shut = levels.filter((level) => level === "NONE").length;
    expect(shut).toBeGreaterThan(0);
    const { doors } = JSON.parse((await diff(await changed("CARE_PLAN", "HOUSING", "Sa"))).output);
    expect(new Set(doors.map(({ category, column }: Record<string, string>) => `${category} ${column}`))).toEqual(
      new Set(["CARE_PLAN HOUSING"]),
    );
    expect(
      doors.filter(({ partner }: { partner: { id: string } }) => partner.id === partnerId("ashdale-housing")),
    ).toEqual([
      {
        change: "OPENS",
        category: "CARE_PLAN",
        column: "HOUSING",
        partner: { id: partnerId("ashdale-housing"), name: expect.any(String) },
        role: "PRACTITIONER",
        purpose: "HOUSING_DUTY",
        before: { level: "NONE", scope: "ALL" },
        after: { level: "SUMMARY", scope: "ALL" },
        people: shut,
      },
    ]);
  });

  test("when it is taken away, then doors close and none opens", async () => {
    const { doors } = JSON.parse((await diff(await changed("CUSTODY", "PROBATION", "-"))).output);
    expect(doors.length).toBeGreaterThan(0);
    expect(new Set(doors.map(({ change }: { change: string }) => change))).toEqual(new Set(["CLOSES"]));
  });

  test("when the agreements of those it speaks of do not cover it, then no door moves", async () => {
    const { output } = await diff(await changed("MEDICATION", "PROBATION", "Sa"), { isJson: false });
    expect(output).toBe(`No door moves, for anybody, as of ${COUNTY_NOW.toISOString()}.`);
  });

  test("when own entries become all, then the door opens wider at the same level", async () => {
    const { output } = await diff(await changed("SAFEGUARDING", "PRISON_HEALTHCARE", "Wa"), { isJson: false });
    expect(output).toContain("Doors that open wider\n  SAFEGUARDING x PRISON_HEALTHCARE: Wo* becomes Wa\n");
    expect(output).toMatch(
      / {4}\S.* PRACTITIONER {2}DIRECT_CARE +WRITE \(own entries\) to WRITE {2}\d+ (person|people)/,
    );
  });

  test("when governance's own column changes, then its lead stands for it", async () => {
    const { doors } = JSON.parse((await diff(await changed("CONSENT", "INFORMATION_GOVERNANCE", "-"))).output);
    expect(new Set(doors.map(({ role, change }: Record<string, string>) => `${role} ${change}`))).toEqual(
      new Set(["IG_LEAD CLOSES"]),
    );
  });
});

describe("a rule beyond the cells", () => {
  test("that narrows a role moves that role's doors", async () => {
    const text = await readFile("src/policy/access-matrix.yaml", "utf8");
    const after = parseAccessMatrix(text.replace(/(ADMINISTRATOR:[\s\S]*?otherwise: )EXISTENCE/, "$1NONE"));
    const { doors } = JSON.parse((await diff(after)).output);
    expect(doors.length).toBeGreaterThan(0);
    expect(new Set(doors.map(({ role, change }: Record<string, string>) => `${role} ${change}`))).toEqual(
      new Set(["ADMINISTRATOR CLOSES"]),
    );
  });

  test("that shows what was concealed is told of besides", async () => {
    const text = await readFile("src/policy/access-matrix.yaml", "utf8");
    const after = parseAccessMatrix(text.replace(/(\n {2}CHC:.*\n\s+withheld: )conceal/, "$1mask"));
    expect((await diff(after, { isJson: false })).output).toContain("CHC: what is withheld would be told by a notice.");
  });
});

test("what matters to searches and endings alone moves no door, and is told of besides", async () => {
  const text = await readFile("src/policy/access-matrix.yaml", "utf8");
  const after = parseAccessMatrix(text.replace("endsAfterHours: 672", "endsAfterHours: 671"));
  const { output } = await diff(after, { isJson: false });
  expect(output).toContain("No door of any partner moves.");
  expect(output).toContain("The rules of relationships differ");
});

describe("how the command ends", () => {
  test("it fails on request when a door opens, and only then", async () => {
    const opening = await changed("CARE_PLAN", "HOUSING", "Sa");
    const closing = await changed("CARE_PLAN", "HOUSING", "-");
    expect((await diff(opening, { failsOnOpen: true })).isFailure).toBe(true);
    expect((await diff(opening)).isFailure).toBe(false);
    expect((await diff(closing, { failsOnOpen: true })).isFailure).toBe(false);
  });

  test("it tells what it does as it goes, and names nobody", async () => {
    const { output, progress } = await diff(await changed("CARE_PLAN", "HOUSING", "Sa"), { isJson: false });
    const partners = await hub().owner.query("SELECT FROM partner");
    expect(progress).toHaveLength(partners.rowCount ?? 0);
    const { rows } = await hub().owner.query<{ name: string }>("SELECT family_name AS name FROM person_identity");
    const told = `${output}\n${progress.join("\n")}`;
    expect(rows.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(told))).toEqual([]);
  });

  test("nothing is written", async () => {
    const count = async () => (await hub().owner.query("SELECT count(*) FROM access_event")).rows[0].count;
    const events = await count();
    await diff(await changed("CARE_PLAN", "HOUSING", "Sa"));
    expect(await count()).toBe(events);
  });
});

describe("how the command is called", () => {
  const clock = new Date("2026-01-01T00:00:00Z");

  test("help is help, and a matrix is needed", () => {
    expect(readPolicyDiffArguments(["--help"], clock)).toBeNull();
    expect(() => readPolicyDiffArguments([], clock)).toThrow(UsageError);
    expect(() =>
      readPolicyDiffArguments(["--matrix", "src/policy/access-matrix.yaml", "--now", "soon"], clock),
    ).toThrow(/--now/);
    expect(() => readPolicyDiffArguments(["--matrix", "nowhere.yaml"], clock)).toThrow("nowhere.yaml cannot be read");
  });

  test("a matrix that is not understood is refused with each fault, before anything is asked", async () => {
    const folder = await mkdtemp(join(tmpdir(), "policy-diff-"));
    const file = join(folder, "matrix.yaml");
    await writeFile(file, "version: 2\n");
    expect(() => readPolicyDiffArguments(["--matrix", file], clock)).toThrow(InvalidAccessMatrix);
    await rm(folder, { recursive: true });
  });

  test("the moment is now unless another is named", () => {
    const args = ["--matrix", "src/policy/access-matrix.yaml"];
    expect(readPolicyDiffArguments(args, clock)).toMatchObject({ now: clock, isJson: false, failsOnOpen: false });
    const later = [...args, "--now", "2026-11-01T09:00:00Z", "--json", "--fail-on-open"];
    expect(readPolicyDiffArguments(later, clock)).toMatchObject({
      now: new Date("2026-11-01T09:00:00Z"),
      isJson: true,
      failsOnOpen: true,
    });
  });
});
