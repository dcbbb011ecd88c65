import { type CastMember, castMember, DANIEL_MARSH } from "../../server/explorer-cast.js";
import { PERSON_QUERY } from "../../server/explorer-query.js";
import { type Answer, type HubDesk, Unanswered } from "./hub-desk.js";

/** Those whom the demo lets ask, in this order. */
export const ASKERS = ["council", "prison-healthcare", "probation", "icb"] as const;

/** A door or a field behind one that stayed shut, as the hub says it in `extensions.hub.withheld`. */
export interface Notice {
  readonly path: readonly (string | number)[];
  readonly category: string;
  readonly reason: string;
  readonly clause: string;
}

/** What a person's doors hold; null where nothing was released. */
export type Doors = Readonly<Record<string, unknown>>;

/** One caller's permitted slice of the person. */
export interface Slice {
  readonly as: string;
  readonly partner: string;
  readonly purpose: string;
  readonly data: { readonly person: Doors | null };
  readonly withheld: readonly Notice[];
  readonly requestId: string;
}

/** The person asked about, the question, the slices it got and what the access log kept of them. */
export interface Demo {
  readonly person: typeof DANIEL_MARSH;
  readonly query: string;
  readonly slices: readonly Slice[];
  readonly accessLog: readonly unknown[];
}

/** Asks the one question as each of the askers, then reads the log of it. */
export async function askAll(
  desk: HubDesk,
  readLog: (requests: readonly string[]) => Promise<readonly unknown[]>,
): Promise<Demo> {
  const slices: Slice[] = [];
  for (const as of ASKERS) slices.push(await sliceFor(castMember(as), desk));
  const accessLog = await readLog(slices.map(({ requestId }) => requestId));
  return { person: DANIEL_MARSH, query: PERSON_QUERY, slices, accessLog };
}

async function sliceFor({ as, partner, purposes }: CastMember, desk: HubDesk): Promise<Slice> {
  const { data, extensions }: Answer = await desk.ask(as, purposes[0] ?? "", PERSON_QUERY);
  const { requestId, withheld = [] } = extensions.hub;
  if (!data || !("person" in data)) throw new Unanswered(as);
  return {
    ...{ as, partner, purpose: purposes[0] ?? "", requestId },
    data: data as Slice["data"],
    withheld: withheld as Notice[],
  };
}
