import type { GraphQLSchema } from "graphql";
import type { AskedHub, Reply } from "../attack/asked-hub.js";
import type { LeakCaller } from "../leaks/matrix-says.js";
import type { SeesCanaries } from "../leaks/planted.js";
import { Chance } from "./chance.js";
import { type HostileOperation, HostileOperations } from "./hostile-operation.js";
import { faultsOf } from "./oracle.js";

const SLOWEST_REPLY_MILLISECONDS = 10_000;
const MOST_SHOWN = 600;

/** A hub under fire. */
export interface FuzzGround {
  readonly hub: AskedHub;
  readonly schema: GraphQLSchema;
  readonly callers: readonly LeakCaller[];
  readonly seesCanaries: SeesCanaries;
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
  /** How many replies had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly isAlive: boolean;
}

/** Sends the operations of these numbers, one after the other, and asks in the end whether the hub is still there. */
export async function fuzz(
  ground: FuzzGround,
  seed: number,
  indexes: Iterable<number>,
  onFall: (fall: Fall) => void = () => undefined,
): Promise<FuzzOutcome> {
  const { hub, schema, seesCanaries, callers } = ground;
  const operations = new HostileOperations(schema, callers.flatMap(peopleOf));
  const [falls, statuses]: [Fall[], Map<number, number>] = [[], new Map()];
  for (const index of indexes) {
    const chance = new Chance(seed, index);
    const caller = chance.oneOf(callers);
    const operation = operations.make(chance);
    const reply = await sent(hub, caller, operation);
    const status = reply?.status ?? 0;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const faults = reply ? faultsOf(reply, seesCanaries, caller.knows) : ["no reply in time"];
    if (faults.length === 0) continue;
    const fall = fallOf(index, caller, faults, operation, reply);
    falls.push(fall);
    onFall(fall);
  }
  return { falls, statuses, isAlive: await isAlive(hub, callers) };
}

/** Null where the hub was silent for too long. */
async function sent(hub: AskedHub, { token }: LeakCaller, { body, headers }: HostileOperation): Promise<Reply | null> {
  const watchdog = AbortSignal.timeout(SLOWEST_REPLY_MILLISECONDS);
  try {
    return await hub.post(body, { authorization: `Bearer ${token}`, ...headers }, watchdog);
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
  const { status, body } = await hub.ask(first?.token ?? "", "{ me { role } }");
  return status === 200 && body.errors === undefined;
}
