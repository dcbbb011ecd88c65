import type { Settings } from "../../server/settings.js";
import { startHub } from "../../server/start.js";
import { UsageError } from "../run-command.js";
import { HubDesk, isHub } from "./hub-desk.js";

/** A hub to ask, and how to leave it as it was found. */
export interface ReachedHub {
  readonly desk: HubDesk;
  readonly leave: () => Promise<void>;
}

/** The hub that was named, or the one that runs by these settings, or else one started for as long as it is needed. */
export async function reachHub(
  url: string | undefined,
  settings: Settings,
  tell: (step: string) => void,
): Promise<ReachedHub> {
  const address = url === undefined ? addressOf(settings) : given(url);
  if (await isHub(address)) return { desk: new HubDesk(address), leave: async () => undefined };
  if (url !== undefined) throw new UsageError(`No hub answers at ${address}.`);
  if (!settings.hasDevIssuer) throw new UsageError("The development issuer is off, so nobody of the cast can ask.");
  return startOwn(settings, tell);
}

/** On a port of its own and on this machine alone; what it would log is not the demo's to print. */
async function startOwn(settings: Settings, tell: (step: string) => void): Promise<ReachedHub> {
  const starting = startHub({ ...settings, host: "127.0.0.1", port: 0, logLevel: "silent" }, tell);
  const stopOn = (signal: NodeJS.Signals) => {
    const end = () => process.exit(signal === "SIGINT" ? 130 : 143);
    starting.then(({ stop }) => stop()).then(end, end);
  };
  // Not `once`: while somebody listens, the embedded PostgreSQL waits to be stopped last.
  process.on("SIGINT", stopOn).on("SIGTERM", stopOn);
  const { url, stop } = await starting;
  return { desk: new HubDesk(url), leave: stop };
}

function given(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new UsageError("--url must be an address such as http://127.0.0.1:4000.");
}

function addressOf({ host, port }: Settings): string {
  const local = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${local.includes(":") ? `[${local}]` : local}:${port}`;
}
