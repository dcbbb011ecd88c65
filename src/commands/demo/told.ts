import { REASON_CODES, sentenceFor } from "../../policy/reason.js";
import { cellFor, SILENCE } from "./cell.js";
import { type LoggedDecision, type LoggedRequest, READER } from "./logged.js";
import type { Demo, Slice } from "./slice.js";
import { type Screen, table, wrap } from "./table.js";

/** The demo as a person reads it: the slices side by side, why doors stayed shut, what the log keeps. */
export function told(demo: Demo, screen: Screen): string {
  const { person, slices } = demo;
  return [
    ...wrap(`One question about ${person.name}, who is fictional, asked by four agencies.`, screen.width),
    "",
    slicesTable(slices, screen),
    "",
    "Why",
    ...reasons(slices).flatMap((line) => indented(line, screen)),
    "",
    ...wrap(
      `What the access log keeps, as ${READER.person} (${READER.work}, ${READER.partner}) reads it`,
      screen.width,
    ),
    ...(demo.accessLog as readonly LoggedRequest[]).flatMap((entry) => entryLines(entry, screen)),
  ].join("\n");
}

function slicesTable(slices: readonly Slice[], screen: Screen): string {
  const header = [
    ["", ...slices.map(({ as }) => as)],
    ["", ...slices.map(({ partner }) => partner)],
    ["", ...slices.map(({ purpose }) => purpose)],
  ];
  const rows = doorsOf(slices).map((door) => [
    { text: door },
    ...slices.map((slice) => {
      const { text, isWithheld } = cellFor(door, slice);
      return { text, isMarked: isWithheld };
    }),
  ]);
  return table(header, rows, screen);
}

function doorsOf(slices: readonly Slice[]): readonly string[] {
  const doors = slices.flatMap(({ data }) => Object.keys(data.person ?? {}));
  return [...new Set(doors)].filter((door) => door !== "id");
}

/** Every reason that was given, with its sentence and the cells of the matrix it was given for. */
function reasons(slices: readonly Slice[]): string[] {
  const notices = slices.flatMap(({ withheld }) => withheld);
  const given = REASON_CODES.filter((code) => notices.some(({ reason }) => reason === code));
  const lines = given.map((code) => {
    const clauses = notices.filter(({ reason }) => reason === code).map(({ clause }) => clause);
    return `${code}: ${sentenceFor(code)} (${[...new Set(clauses)].join("; ")})`;
  });
  return [...lines, `${SILENCE} There is nothing, or the caller may not learn whether there is.`];
}

function entryLines(entry: LoggedRequest, screen: Screen): string[] {
  const { occurredAt, partner, user, purpose, operation, outcome, decisions, requestId } = entry;
  const when = occurredAt.slice(0, 19).replace("T", " ");
  const who = `${user?.displayName ?? "somebody"}, ${partner?.name ?? "of no partner"}`;
  return [
    ...indented(`${when} ${who}, for ${purpose}: ${operation}, ${outcome}, request ${requestId}`, screen),
    ...byReason(decisions).flatMap((line) => indented(line, screen, 4)),
  ];
}

/** The categories under each reason, those that opened first. The log keeps the true reason, told or not. */
function byReason(decisions: readonly LoggedDecision[]): string[] {
  return REASON_CODES.flatMap((code) => {
    const alike = decisions.filter(({ reason }) => reason === code);
    const [first] = alike;
    if (!first) return [];
    return `${first.isPermitted ? "given" : "withheld"}, ${code}: ${alike.map(decisionWords).join(", ")}`;
  });
}

function decisionWords({ category, isPermitted, level, withheld }: LoggedDecision): string {
  if (!isPermitted) return category;
  return `${category} (${level}${withheld.length > 0 ? ", in part" : ""})`;
}

function indented(text: string, { width }: Screen, by = 2): string[] {
  return wrap(text, width - by - 2).map((line, index) => `${" ".repeat(index === 0 ? by : by + 2)}${line}`);
}
