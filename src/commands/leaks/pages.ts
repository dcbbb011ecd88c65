import type { Findings } from "./findings.js";
import type { Judge } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";

const PAGE = 7;
const MOST_PAGES = 500;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Goes through the caller's own list page by page: the count is of those who can be paged to and of nobody else (Z9),
 * and a cursor that was tampered with leads to nobody new (Z10).
 */
export async function checkPages(judge: Judge, caller: LeakCaller, findings: Findings): Promise<void> {
  const leak = (coordinate: string, because: string) =>
    findings.leak(caller, { route: "pages", coordinate, person: "", because });
  const seen = new Set<string>();
  let page = await pageAfter(judge, null);
  for (let count = 0; page !== null && count < MOST_PAGES; count++) {
    for (const { node } of page.edges) if (node) seen.add(node.id);
    if (page.edges.some(({ node }) => node === null)) leak("CaseloadEdge.node", "an edge is there whose person is not");
    if (!page.pageInfo.hasNextPage) break;
    await pageAfter(judge, edited(page.pageInfo.endCursor ?? ""));
    page = await pageAfter(judge, page.pageInfo.endCursor);
  }
  if (page !== null && page.totalCount !== seen.size) {
    leak("CaseloadConnection.totalCount", `it counts ${page.totalCount} where ${seen.size} can be paged to`);
  }
}

/** The page after a cursor, judged like any answer; null where the list is not the caller's to have. */
async function pageAfter(judge: Judge, cursor: string | null): Promise<Page | null> {
  const after = cursor === null ? "" : `, after: ${JSON.stringify(cursor)}`;
  const query = `{ caseload(first: ${PAGE}${after}) {
    totalCount edges { cursor node { id name { familyName } } } pageInfo { hasNextPage endCursor } } }`;
  const { body } = await judge.ask({ route: "pages", query });
  return (body.data?.caseload as Page | undefined) ?? null;
}

/** The cursor with one letter of its middle changed. */
function edited(cursor: string): string {
  const middle = Math.floor(cursor.length / 2);
  return `${cursor.slice(0, middle)}${cursor[middle] === "A" ? "B" : "A"}${cursor.slice(middle + 1)}`;
}
