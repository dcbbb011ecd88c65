import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import { selectionOfType } from "./fields-asked.js";
import type { Findings } from "./findings.js";
import type { Judge } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";

const PAGE = 7;
const MOST_PAGES = 500;
/** How many cursors that are not the caller's own are tried on each list. */
const MOST_LENT = 3;
/** Reading the log makes entries of it: what shows there later was not hidden before. */
const GROWS_BY_READING = "accessLog";

interface List {
  readonly name: string;
  readonly isCounted: boolean;
  /** What is asked of each row. */
  readonly within: string;
}

interface Page {
  readonly totalCount?: number;
  readonly edges: readonly { readonly cursor: string; readonly node: object | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Goes through every list of the schema page by page: the count is of what can be paged to and of nothing else (Z9), and
 * a cursor that was tampered with, or that belongs to another list or caller, leads to nothing new (Z10).
 */
export class Pages {
  private readonly lists: readonly List[];
  /** Cursors of earlier lists and callers, the latest first. */
  private readonly lent: string[] = [];

  constructor(schema: GraphQLSchema) {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
    this.lists = roots.flatMap((field) => listOf(field));
  }

  /** Checks every list as one caller. */
  async check(judge: Judge, caller: LeakCaller, findings: Findings): Promise<void> {
    for (const list of this.lists) await this.checkList(judge, list, caller, findings);
  }

  private async checkList(judge: Judge, list: List, caller: LeakCaller, findings: Findings): Promise<void> {
    const leak = (because: string) =>
      findings.leak(caller, { route: "pages", coordinate: `Query.${list.name}`, person: "", because });
    const pages = await everyPage(judge, list);
    const [first] = pages;
    if (!first) return;
    const rows = new Set(pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor)));
    const isWhole = pages.at(-1)?.pageInfo.hasNextPage === false;
    if (pages.some(({ edges }) => edges.some(({ node }) => node === null))) leak("an edge is there whose row is not");
    if (isWhole && first.totalCount !== undefined && first.totalCount !== rows.size) {
      leak(`it counts ${first.totalCount} where ${rows.size} can be paged to`);
    }
    for (const cursor of [...[...rows].slice(0, 1).map(edited), ...this.lent.slice(0, MOST_LENT)]) {
      const page = await pageAfter(judge, list, cursor);
      const isNew = page?.edges.some((edge) => !rows.has(edge.cursor)) ?? false;
      if (isWhole && isNew && list.name !== GROWS_BY_READING) leak("a cursor that is not its own leads to other rows");
    }
    this.lent.unshift(...[...rows].slice(-1));
  }
}

function listOf({ name, type, args }: GraphQLField<unknown, unknown>): List[] {
  const connection = getNamedType(type);
  if (!isObjectType(connection) || !args.some((argument) => argument.name === "after")) return [];
  const edge = getNamedType(connection.getFields().edges?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields().node?.type) : undefined;
  if (!isObjectType(node)) return [];
  return [{ name, isCounted: "totalCount" in connection.getFields(), within: selectionOfType(node) }];
}

async function everyPage(judge: Judge, list: List): Promise<Page[]> {
  const pages: Page[] = [];
  let page = await pageAfter(judge, list, null);
  while (page !== null && pages.push(page) < MOST_PAGES && page.pageInfo.hasNextPage) {
    page = await pageAfter(judge, list, page.pageInfo.endCursor);
  }
  return pages;
}

/** The page after a cursor, judged like any answer; null where the list is not the caller's to have, or was refused. */
async function pageAfter(judge: Judge, list: List, cursor: string | null): Promise<Page | null> {
  const after = cursor === null ? "" : `, after: ${JSON.stringify(cursor)}`;
  const query = `{ ${list.name}(first: ${PAGE}${after}) { ${list.isCounted ? "totalCount" : ""}
    edges { cursor node ${list.within} } pageInfo { hasNextPage endCursor } } }`;
  const { body } = await judge.ask({ route: "pages", query });
  return (body.data?.[list.name] as Page | null | undefined) ?? null;
}

/** The cursor with one letter of its middle changed. */
function edited(cursor: string): string {
  const middle = Math.floor(cursor.length / 2);
  return `${cursor.slice(0, middle)}${cursor[middle] === "A" ? "B" : "A"}${cursor.slice(middle + 1)}`;
}
