import type { AccessMatrix } from "../../policy/access-matrix.js";
import type { Cell, Findings, Leak } from "./findings.js";

const COLUMNS = ["coordinate", "caller", "purpose", "matrix", "released", "withheld", "absent", "leaks"] as const;

/** The forms in which the table is written. */
export const FORMS = ["md", "csv", "json"] as const;
export type Form = (typeof FORMS)[number];

/** The table of fields by callers: what was given, against the most that the matrix gives. */
export function tableOf(findings: Findings, { fingerprint }: AccessMatrix, form: Form): string {
  const cells = [...findings.cells.values()].sort(byPlace);
  if (form === "json") {
    return `${JSON.stringify({ policyFingerprint: fingerprint, questions: findings.questions, leaks: findings.leaks, cells }, null, 2)}\n`;
  }
  const rows = cells.map((cell) => COLUMNS.map((column) => String(cell[column])));
  if (form === "csv") return [COLUMNS, ...rows].map((row) => `${row.join(",")}\n`).join("");
  const lines = [COLUMNS, COLUMNS.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`);
  return `# What the hub released\n\n${summaryOf(findings)}\n\n${lines.join("")}`;
}

/** What was found, in a few lines: every leak by name. */
export function summaryOf(findings: Findings): string {
  const cells = [...findings.cells.values()];
  const fields = new Set(cells.map(({ coordinate }) => coordinate)).size;
  const callers = new Set(cells.map(({ caller, purpose }) => `${caller} ${purpose}`)).size;
  const refused = [...findings.refusedRoutes].map(([route, many]) => ` ${many} by ${route} were refused unread.`);
  const counted = `${findings.questions} questions by ${callers} callers reached ${fields} guarded fields, by ${findings.changes} changes among them.${refused.join("")}${searchedIn(findings)}`;
  if (findings.leaks.length === 0) return `${counted} No leak.`;
  return [counted, `${findings.leaks.length} leaks:`, ...findings.leaks.map(lineOf)].join("\n");
}

function searchedIn({ searched }: Findings): string {
  const logs = [...searched].map(([log, lines]) => `${log} ${lines}`);
  return logs.length === 0 ? "" : ` Lines of logs searched: ${logs.join(", ")}.`;
}

function lineOf({ caller, purpose, coordinate, route, person, because }: Leak): string {
  return `- ${caller} (${purpose}) by ${route}: ${coordinate} of ${person || "somebody"}: ${because}`;
}

function byPlace(one: Cell, other: Cell): number {
  return `${one.coordinate} ${one.caller}`.localeCompare(`${other.coordinate} ${other.caller}`, "en");
}
