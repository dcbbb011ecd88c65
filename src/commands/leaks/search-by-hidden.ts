import { randomUUID } from "node:crypto";
import type { Reply } from "../attack/asked-hub.js";
import type { Findings } from "./findings.js";
import type { Judge } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";

/**
 * Looks people up by numbers that the caller is not shown: it must be answered as for nobody, since a lookup that finds
 * tells whose the number is (Z8). What a caller is shown, they may look up by.
 */
export async function searchByHidden(judge: Judge, caller: LeakCaller, findings: Findings): Promise<void> {
  const nobody = comparable(await judge.ask({ route: "lookup", query: `{ person(id: "${randomUUID()}") { id } }` }));
  for (const { person, kind, value } of caller.identifiers) {
    if ((await numbersShown(judge, person)).includes(`${kind} ${value}`)) continue;
    const identifier = `{ kind: ${kind}, value: ${JSON.stringify(value)} }`;
    const found = comparable(
      await judge.ask({ route: "lookup", query: `{ person(identifier: ${identifier}) { id } }` }),
    );
    if (found === nobody) continue;
    const because = `a ${kind} that the caller is not shown finds them`;
    findings.leak(caller, { route: "lookup", coordinate: "Query.person", person, because });
  }
}

async function numbersShown(judge: Judge, person: string): Promise<string[]> {
  const query = `{ person(id: "${person}") { id identifiers { kind value } } }`;
  const { body } = await judge.ask({ route: "lookup", query });
  const { identifiers } = (body.data?.person ?? {}) as { identifiers?: { kind: string; value: string }[] | null };
  return (identifiers ?? []).map(({ kind, value }) => `${kind} ${value}`);
}

function comparable({ status, text, body }: Reply): string {
  return `${status} ${text.replaceAll(body.extensions?.hub?.requestId ?? "", "REQUEST")}`;
}
