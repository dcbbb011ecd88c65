import { writeFile } from "node:fs/promises";
import type pg from "pg";
import { MODULES } from "../../modules.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import { buildHubSchema } from "../../server/schema.js";
import type { Settings } from "../../server/settings.js";
import { AskedHub } from "../attack/asked-hub.js";
import { knownRecords } from "../attack/known-records.js";
import { withOwnHub } from "../attack/own-hub.js";
import { type Examined, UsageError } from "../run-command.js";
import type { Deployment, LeaksArguments } from "./arguments.js";
import { attackAs, type Reach } from "./attacks.js";
import { type Company, callersOf, USUAL_COMPANY, WHOLE_COMPANY } from "./callers-of.js";
import { Findings } from "./findings.js";
import { readCallers } from "./given-callers.js";
import type { Ground } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";
import { ownCallers } from "./own-callers.js";
import { Pages } from "./pages.js";
import { givenCanaries, ownCanaries, type SeesCanaries } from "./planted.js";
import { logsOfPlanted } from "./planted-hub/logs-of-planted.js";
import { restorePlanted, untilLetIn, withPlantedHub } from "./planted-hub/planted-hub.js";
import { registeredAttackers } from "./planted-hub/registered-attackers.js";
import { type Logs, searchLogs } from "./search-logs.js";
import { summaryOf, tableOf } from "./table.js";
import { type Timing, timeStranger, toldOfTiming } from "./timing.js";
import { attackByWriting, type Writing } from "./writes.js";

/** The way to an answer is one for all callers. */
const MOST_TIMED = 4;

/** How often each change is tried by each caller. */
const FEW_TRIES = 1;
const MANY_TRIES = 10;

type Tell = (line: string) => void;

/** What lies behind a hub that the suite has planted canaries in. */
interface Behind {
  readonly owner: pg.Client;
  readonly logs: Logs;
}

/** Attacks the hub that was named, or one of its own. */
export async function runLeaks(args: LeaksArguments, settings: Settings, tell: Tell): Promise<Examined> {
  const { deployment, restore } = args;
  if (restore !== null) return { output: await restorePlanted({ ...settings, named: restore }), hasFailed: false };
  if (deployment === null) return attackOwn(args, settings, tell);
  if ("plantIn" in deployment) return attackPlanted(deployment, args, settings, tell);
  const { callers, canaries } = await readCallers(deployment.callers);
  const ground = groundOf(deployment.hub, settings.accessMatrixPath, givenCanaries(canaries));
  return attack(ground, callers, args, tell);
}

async function attackOwn(args: LeaksArguments, settings: Settings, tell: Tell): Promise<Examined> {
  tell("making a hub and a county full of canaries");
  return withOwnHub(settings.databaseUrl, async ({ url, owner, tokenOf, ...own }) => {
    const callers = await ownCallers(owner, tokenOf, companyOf(args));
    const logs = { ...own, selection: {}, now: () => new Date() };
    return attack(groundOf(url, null, ownCanaries()), callers, args, tell, { owner, logs });
  });
}

async function attackPlanted(
  { hub, plantIn }: Extract<Deployment, { readonly plantIn: string }>,
  args: LeaksArguments,
  settings: Settings,
  tell: Tell,
): Promise<Examined> {
  const ground = groundOf(hub, settings.accessMatrixPath, ownCanaries());
  return withPlantedHub({ ...settings, named: plantIn }, tell, async ({ databaseUrl, owner, bearerOf }) => {
    const logs = await logsOfPlanted(owner, { ...settings, databaseUrl });
    const attackers = await registeredAttackers(owner, ground.matrix, args.isThorough);
    const callers = await callersOf(owner, attackers, bearerOf, companyOf(args));
    const [first] = callers;
    if (!first) throw new UsageError(`${plantIn} has no active user who could ask.`);
    await untilLetIn(hub, first.bearer);
    return attack(ground, callers, args, tell, { owner, logs });
  });
}

function companyOf({ isThorough }: LeaksArguments): Company {
  return isThorough ? WHOLE_COMPANY : USUAL_COMPANY;
}

/** The hub to attack, and what its answers are judged by. */
export function groundOf(url: string, matrixPath: string | null, seesCanaries: SeesCanaries): Ground {
  const { served, labels } = buildHubSchema(MODULES);
  const matrix = loadAccessMatrix(matrixPath ?? undefined);
  return { hub: new AskedHub(url), schema: served, labels, matrix, seesCanaries };
}

/** Lets each caller attack the hub in turn, and then make changes, where there is something to make them with. */
export async function attackAll(
  ground: Ground,
  callers: readonly LeakCaller[],
  reach: Reach,
  tell: Tell,
  writing: Writing | null = null,
): Promise<Findings> {
  const findings = new Findings();
  const pages = new Pages(ground.schema);
  for (const caller of callers) {
    await attackAs(ground, caller, findings, pages, reach);
    tell(`${caller.name}, ${caller.purpose}: ${findings.questions} questions, ${findings.leaks.length} leaks`);
  }
  for (const caller of writing ? callers : []) {
    if (writing) await attackByWriting(ground, caller, findings, writing);
    tell(`${caller.name}, ${caller.purpose}: ${findings.changes} changes, ${findings.leaks.length} leaks`);
  }
  return findings;
}

async function attack(
  ground: Ground,
  callers: readonly LeakCaller[],
  { isThorough, mayWrite, isTimed, out }: LeaksArguments,
  tell: Tell,
  behind: Behind | null = null,
): Promise<Examined> {
  const tries = isThorough ? MANY_TRIES : FEW_TRIES;
  const writing = behind && mayWrite ? { records: await knownRecords(behind.owner), now: new Date(), tries } : null;
  const findings = await attackAll(ground, callers, { isThorough, mayWrite }, tell, writing);
  if (behind) await searchLogs(ground, callers, findings, behind.logs);
  if (out !== null) await writeFile(out.file, tableOf(findings, ground.matrix, out.form));
  const timings = isTimed ? await timeAll(ground, callers) : [];
  const output = [summaryOf(findings), ...timings.map(toldOfTiming)].join("\n");
  return { output, hasFailed: findings.leaks.length > 0 || timings.some((one) => one.canBeToldApart) };
}

async function timeAll({ hub }: Ground, callers: readonly LeakCaller[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const caller of callers.filter(({ strangers }) => strangers.length > 0).slice(0, MOST_TIMED)) {
    const [stranger] = caller.strangers;
    if (stranger) timings.push(await timeStranger(hub, caller, stranger.person));
  }
  return timings;
}
