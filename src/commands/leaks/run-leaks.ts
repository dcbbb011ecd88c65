import { writeFile } from "node:fs/promises";
import { MODULES } from "../../modules.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import { buildHubSchema } from "../../server/schema.js";
import type { Settings } from "../../server/settings.js";
import { AskedHub } from "../attack/asked-hub.js";
import { withOwnHub } from "../attack/own-hub.js";
import type { Examined } from "../run-command.js";
import type { LeaksArguments } from "./arguments.js";
import { attackAs, type Reach } from "./attacks.js";
import { Findings } from "./findings.js";
import { readCallers } from "./given-callers.js";
import type { Ground } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";
import { ownCallers, USUAL_COMPANY, WHOLE_COMPANY } from "./own-callers.js";
import { givenCanaries, ownCanaries, type SeesCanaries } from "./planted.js";
import { summaryOf, tableOf } from "./table.js";
import { type Timing, timeStranger } from "./timing.js";

type Tell = (line: string) => void;

/** Attacks the hub that was named, or one of its own. */
export async function runLeaks(args: LeaksArguments, settings: Settings, tell: Tell): Promise<Examined> {
  const { deployment, isThorough } = args;
  if (deployment !== null) {
    const { callers, canaries } = await readCallers(deployment.callers);
    const ground = groundOf(deployment.hub, settings.accessMatrixPath, givenCanaries(canaries));
    return attack(ground, callers, args, tell);
  }
  tell("making a hub and a county full of canaries");
  return withOwnHub(settings.databaseUrl, async ({ url, owner, tokenOf }) => {
    const callers = await ownCallers(owner, tokenOf, isThorough ? WHOLE_COMPANY : USUAL_COMPANY);
    return attack(groundOf(url, null, ownCanaries()), callers, args, tell);
  });
}

/** The hub to attack, and what its answers are judged by. */
export function groundOf(url: string, matrixPath: string | null, seesCanaries: SeesCanaries): Ground {
  const { served, labels } = buildHubSchema(MODULES);
  const matrix = loadAccessMatrix(matrixPath ?? undefined);
  return { hub: new AskedHub(url), schema: served, labels, matrix, seesCanaries };
}

/** Lets each caller attack the hub in turn. */
export async function attackAll(
  ground: Ground,
  callers: readonly LeakCaller[],
  reach: Reach,
  tell: Tell,
): Promise<Findings> {
  const findings = new Findings();
  for (const caller of callers) {
    await attackAs(ground, caller, findings, reach);
    tell(`${caller.name}, ${caller.purpose}: ${findings.questions} questions, ${findings.leaks.length} leaks`);
  }
  return findings;
}

async function attack(
  ground: Ground,
  callers: readonly LeakCaller[],
  { isThorough, mayWrite, isTimed, out }: LeaksArguments,
  tell: Tell,
): Promise<Examined> {
  const findings = await attackAll(ground, callers, { isThorough, mayWrite }, tell);
  if (out !== null) await writeFile(out.file, tableOf(findings, ground.matrix, out.form));
  const timings = isTimed ? await timeAll(ground, callers) : [];
  const output = [summaryOf(findings), ...timings.map(lineOf)].join("\n");
  return { output, hasFailed: findings.leaks.length > 0 || timings.some((one) => one.canBeToldApart) };
}

async function timeAll({ hub }: Ground, callers: readonly LeakCaller[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const caller of callers) {
    const [stranger] = caller.strangers;
    if (stranger) timings.push(await timeStranger(hub, caller, stranger.person));
  }
  return timings;
}

function lineOf({ caller, hiddenMilliseconds, absentMilliseconds, deviate, canBeToldApart }: Timing): string {
  const medians = `${hiddenMilliseconds.toFixed(2)} ms hidden, ${absentMilliseconds.toFixed(2)} ms absent`;
  return `timing, ${caller}: ${medians}, deviate ${deviate.toFixed(2)}${canBeToldApart ? ": can be told apart" : ""}`;
}
