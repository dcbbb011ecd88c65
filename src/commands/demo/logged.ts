import { castMember } from "../../server/explorer-cast.js";
import type { HubDesk } from "./hub-desk.js";

/** One decision as the access log keeps it, with the true reason. */
export interface LoggedDecision {
  readonly category: string;
  readonly isPermitted: boolean;
  readonly level: string;
  readonly reason: string;
  readonly clause: string;
  readonly given: readonly string[];
  readonly withheld: readonly string[];
}

/** One entry of the access log as the information-governance lead reads it. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly occurredAt: string;
  readonly partner: { readonly name: string } | null;
  readonly user: { readonly displayName: string } | null;
  readonly purpose: string;
  readonly operation: string;
  readonly outcome: string;
  readonly decisions: readonly LoggedDecision[];
}

/** Who reads the log: the lead of the council, whose record it is. */
export const READER = castMember("ig-lead");

/** Reads the entries of these requests, in their order. */
export async function readLog(desk: HubDesk, requests: readonly string[]): Promise<readonly LoggedRequest[]> {
  const { data } = await desk.ask(READER.as, READER.purposes[0] ?? "", queryFor(requests));
  const pages = Object.values(data ?? {}) as ({ edges: { node: LoggedRequest }[] } | null)[];
  return pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []);
}

function queryFor(requests: readonly string[]): string {
  const fields = requests.map(
    (id, index) => `r${index}: accessLog(filter: { requestId: ${JSON.stringify(id)} }) { edges { node { ...entry } } }`,
  );
  return `{ ${fields.join(" ")} }
    fragment entry on AccessLogEntry {
      requestId occurredAt partner { name } user { displayName } purpose operation outcome
      decisions { category isPermitted level reason clause given withheld }
    }`;
}
