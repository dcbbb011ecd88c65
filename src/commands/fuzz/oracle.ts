import type { Reply } from "../attack/asked-hub.js";
import type { SeesCanaries } from "../leaks/planted.js";

/** What no reply may hold, whatever was asked, and what it would mean. */
const TELLTALES: readonly (readonly [what: string, sign: RegExp])[] = [
  ["an error of the hub's own making", /"code":\s*"INTERNAL"/],
  ["a stack", /\bat \S+ \(?[^"\s]*:\d+:\d+\)?|\\n\s+at /],
  ["a path of the machine", /(?:^|["\s(])\/(?:home|root|tmp|usr|var|opt|work|app)\/|node_modules|file:\/\//],
  [
    "words of the database",
    /syntax error at or near|violates \w+[- ]?\w* constraint|relation \\?"\w+\\?" does not exist/i,
  ],
  ["SQL", /\bSELECT\b[^"]{1,200}\bFROM\b|\bINSERT INTO\b/],
];

/** What is wrong with a reply to a hostile request; empty where the hub held. */
export function faultsOf(reply: Reply, seesCanaries: SeesCanaries, knows: readonly string[]): string[] {
  const text = reply.text;
  const faults = TELLTALES.flatMap(([what, sign]) => (sign.test(text) ? [what] : []));
  if (reply.status >= 500) faults.unshift(`status ${reply.status}`);
  const strange = seesCanaries(text).filter(({ person }) => !knows.includes(person));
  return [...faults, ...strange.map(({ origin }) => `a canary from ${origin}`)];
}
