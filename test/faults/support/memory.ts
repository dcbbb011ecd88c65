import type { KillableHub } from "./killable-hub.js";

/** What a hub's metrics say of itself: its memory in MiB, and what it holds open. */
export interface Footprint {
  readonly megabytes: number;
  readonly handles: number;
}

/** Reads the footprint of a hub from its own metrics. */
export async function footprintOf({ url }: KillableHub): Promise<Footprint> {
  const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(30_000) });
  const told = await response.text();
  const read = (name: string) => Number(told.match(new RegExp(`^${name} (\\S+)$`, "m"))?.[1]);
  const [bytes, handles] = [read("process_resident_memory_bytes"), read("process_open_fds")];
  return { megabytes: bytes / 1_048_576, handles };
}
