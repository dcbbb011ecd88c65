import { lookup } from "node:dns";
import { get as getInClear } from "node:http";
import { get } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

const TIMEOUT_MILLISECONDS = 5_000;
const LONGEST_SET = 64 * 1_024;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Addresses at which no partner publishes to the world: this machine, its network, and whatever is not one machine. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  ["::", 127],
  ["64:ff9b::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv6");
}

/** Whether an address is none that the world can reach. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Why nothing may be read at an address, in a few words; null where it may. Where a name leads is seen when it is read. */
export function misfitOfAddress(uri: string, mayBePrivate: boolean): string | null {
  if (!URL.canParse(uri)) return "is no plain address";
  const url = new URL(uri);
  if (url.username !== "" || url.password !== "" || url.hash !== "") return "is no plain address";
  const isLocalTrial = mayBePrivate && url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !isLocalTrial) return "must begin with https://";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && isPrivateAddress(host) && !mayBePrivate ? "is in a private network" : null;
}

/** Resolves a name once, for the connection that is about to be made, and refuses it where it leads inside. */
const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error("the name is not known"), "", 0);
    if (found.some(({ address }) => isPrivateAddress(address))) {
      return callback(new Error("the name leads into a private network"), "", 0);
    }
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

/**
 * Reads what a partner publishes at an address that the operator registered. It goes nowhere else: a redirect is a
 * failure, so is an answer that is late or long, and beside real records so is a name that leads into a private network.
 */
export async function readPublished(uri: string, mayBePrivate: boolean): Promise<string> {
  const misfit = misfitOfAddress(uri, mayBePrivate);
  if (misfit !== null) throw new Error(`the address ${misfit}`);
  const request = new URL(uri).protocol === "https:" ? get : getInClear;
  return new Promise((resolve, reject) => {
    const options = {
      ...{ agent: false as const, headers: { accept: "application/json" } },
      ...{ signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS), ...(mayBePrivate ? {} : { lookup: lookupOutside }) },
    };
    const sent = request(uri, options, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      if (response.statusCode !== 200) sent.destroy(new Error("the answer is not 200"));
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > LONGEST_SET) sent.destroy(new Error("the answer is too long"));
        else chunks.push(chunk);
      });
      response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
      response.on("error", reject);
    });
    sent.on("error", reject);
  });
}
