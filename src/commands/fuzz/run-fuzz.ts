import { setTimeout as pause } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import type { AskedHub, Reply } from "../attack/asked-hub.js";
import type { KnownRecords } from "../attack/known-records.js";
import type { LeakCaller } from "../leaks/matrix-says.js";
import type { SeesCanaries } from "../leaks/planted.js";
import { Chance } from "./chance.js";
import { type HostileOperation, HostileOperations } from "./hostile-operation.js";
import { faultsOf } from "./oracle.js";
import { SoundOperations } from "./sound-operation.js";
import { SoundValues } from "./sound-values.js";
import { Tally } from "./tally.js";

const SLOWEST_REPLY_MILLISECONDS = 10_000;
const MOST_SHOWN = 600;
const UNAVAILABLE = 503;
/** How often a hub may ask for patience before it counts as fallen: a busy machine is no fault of the hub's. */
const MOST_TRIES = 3;

/** A hub under fire. */
export interface FuzzGround {
  readonly hub: AskedHub;
  readonly schema: GraphQLSchema;
  readonly callers: readonly LeakCaller[];
  readonly seesCanaries: SeesCanaries;
  /** Records that are there, for operations to be about. */
  readonly records: KnownRecords;
  readonly now: Date;
}

/** A request that the hub did not withstand. */
export interface Fall {
  readonly index: number;
  readonly caller: string;
  readonly faults: readonly string[];
  readonly body: string;
  readonly reply: string;
}

/** How a run went. */
export interface FuzzOutcome {
  readonly falls: readonly Fall[];
  readonly tally: Tally;
  readonly isAlive: boolean;
}

/** Sends the operations of these numbers, one after the other, and asks in the end whether the hub is still there. */
export async function fuzz(
  ground: FuzzGround,
  seed: number,
  indexes: Iterable<number>,
  onFall: (fall: Fall) => void = () => undefined,
): Promise<FuzzOutcome> {
  const { hub, schema, seesCanaries, callers, records, now } = ground;
  const sound = new SoundOperations(schema, new SoundValues(records, now));
  const operations = new HostileOperations(schema, callers.flatMap(peopleOf), sound);
  const [falls, tally]: [Fall[], Tally] = [[], new Tally()];
  for (const index of indexes) {
    const chance = new Chance(seed, index);
    const caller = chance.oneOf(callers);
    const operation = operations.make(chance, caller.knows);
    const reply = await sent(hub, caller, operation);
    tally.count(operation, reply);
    const faults = reply ? faultsOf(reply, seesCanaries, caller.knows) : ["no reply in time"];
    if (faults.length === 0) continue;
    const fall = fallOf(index, caller, faults, operation, reply);
    falls.push(fall);
    onFall(fall);
  }
  return { falls, tally, isAlive: await isAlive(hub, callers) };
}

/** What came back: null where the hub was silent for too long. One that asks for patience is given it. */
async function sent(hub: AskedHub, caller: LeakCaller, operation: HostileOperation, tries = 1): Promise<Reply | null> {
  const watchdog = AbortSignal.timeout(SLOWEST_REPLY_MILLISECONDS);
  const headers = { authorization: `Bearer ${caller.bearer()}`, ...operation.headers };
  try {
    const reply = await hub.post(operation.body, headers, watchdog);
    if (reply.status !== UNAVAILABLE || tries === MOST_TRIES) return reply;
    await pause(tries * 1_000);
    return sent(hub, caller, operation, tries + 1);
  } catch (error) {
    if (watchdog.aborted) return null;
    throw error;
  }
}

function fallOf(
  index: number,
  { name, purpose }: LeakCaller,
  faults: readonly string[],
  { body }: HostileOperation,
  reply: Reply | null,
): Fall {
  const caller = `${name} for ${purpose}`;
  return { index, caller, faults, body: body.slice(0, MOST_SHOWN), reply: reply?.text.slice(0, MOST_SHOWN) ?? "" };
}

/** Those whom a caller may know and those whom they may not: a hostile argument names the one as soon as the other. */
function peopleOf({ asksAbout, strangers }: LeakCaller): string[] {
  return [...asksAbout, ...strangers.map(({ person }) => person)];
}

async function isAlive(hub: AskedHub, [first]: readonly LeakCaller[]): Promise<boolean> {
  const { status, body } = await hub.ask(first?.bearer() ?? "", "{ me { role } }");
  return status === 200 && body.errors === undefined;
}
