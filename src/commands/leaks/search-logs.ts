import { EXPORT_FORMATS } from "../../audit/export/index.js";
import type { SigningKey } from "../../audit/seal/index.js";
import type { ExportSelection } from "../../audit/trail/index.js";
import type { AskedHub } from "../attack/asked-hub.js";
import { runAuditExport } from "../run-audit-export.js";
import type { Findings } from "./findings.js";
import type { Ground } from "./judge.js";
import { LineSearch } from "./line-search.js";
import type { LeakCaller } from "./matrix-says.js";
import type { SeesCanaries } from "./planted.js";

/** What a hub has written of the attack, as its operator can have it. */
export interface Logs {
  /** The owner's way to the database of the access log. */
  readonly databaseUrl: string;
  readonly logKey: SigningKey;
  /** The access log's name. */
  readonly origin: string;
  /** The part of the access log that the attack has made. */
  readonly selection: ExportSelection;
  /** The lines of the process log; none where the suite cannot read it. */
  readonly processLog: readonly string[];
  readonly now: () => Date;
}

/**
 * Searches all that a hub keeps and tells of the questions it was asked, once they have been: the access log in every
 * format of its export, receipts, the process log and metrics. They name fields and people, and hold no value, whoever
 * may know it (AUD-02, P4, P5).
 */
export async function searchLogs(
  { hub, matrix, seesCanaries }: Ground,
  callers: readonly LeakCaller[],
  findings: Findings,
  logs: Logs,
): Promise<void> {
  const seesNumbers = numbersAskedBy(callers);
  const sees: SeesCanaries = (text) => [...seesCanaries(text), ...seesNumbers(text)];
  const read = (log: string, lines: readonly string[]) => {
    const search = new LineSearch(log, sees, findings);
    for (const line of lines) search.read(line);
  };
  const occasion = { ...logs, policyFingerprint: matrix.fingerprint };
  for (const format of EXPORT_FORMATS) {
    const args = { selection: logs.selection, format, out: null, by: "leak suite" };
    const search = new LineSearch(`export as ${format}`, sees, findings);
    await runAuditExport(logs.databaseUrl, args, occasion, search.stream());
  }
  read("receipt", await receiptsOf(hub, callers));
  read("process log", logs.processLog);
  read("metrics", await hub.metrics());
}

/** Most numbers keep their form, so that no canary stands in their place; people are looked up by them. */
function numbersAskedBy(callers: readonly LeakCaller[]): SeesCanaries {
  const numbers = new Map(callers.flatMap(({ identifiers }) => identifiers.map((number) => [number.value, number])));
  return (text) =>
    [...numbers.values()]
      .filter(({ value }) => text.includes(value))
      .map(({ person, kind }) => ({ person, origin: `person_identifier.value of ${kind}`, category: null }));
}

/** The receipts of those who ask for themselves. Where the log has no checkpoint yet, there are none. */
async function receiptsOf(hub: AskedHub, callers: readonly LeakCaller[]): Promise<string[]> {
  const documents: string[] = [];
  for (const { bearer, asksAbout } of callers.filter(({ role }) => role === "PERSON" || role === "PROXY")) {
    for (const person of asksAbout) {
      const { body } = await hub.ask(bearer(), `{ person(id: "${person}") { accessReceipt { document } } }`);
      const { accessReceipt } = (body.data?.person ?? {}) as { accessReceipt?: { document: string } | null };
      if (accessReceipt) documents.push(accessReceipt.document);
    }
  }
  return documents;
}
