import { Field, ObjectType } from "type-graphql";
import { BadUserInput } from "../kernel/errors.js";
import { Open } from "./labels.js";

@Open("says only whether a list goes on")
@ObjectType("PageInfo", { description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are more after this page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether the page began after a cursor." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null on an empty page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last edge; null on an empty page." })
  endCursor: string | null;
}

/** One page of a list. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** Which page is wanted: how many at most, and after which cursor. */
export interface WantedPage {
  readonly first: number;
  readonly after: string | undefined;
}

/** Refuses a page size out of bounds: a page is never quietly made smaller than was asked for. */
export function requireFirst(first: number, largest: number): void {
  if (first >= 1 && first <= largest) return;
  throw new BadUserInput([{ field: "first", problem: `It must be from 1 to ${largest}.` }]);
}

/** Makes a page of rows of which one more than `first` was read, to know whether the list goes on. */
export function pageOf<Node>(
  rows: readonly Node[],
  first: number,
  after: string | undefined,
  cursor: (row: Node) => string,
): Page<Node> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursor(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A page of a list in which there is nothing for the caller. */
export function emptyPage<Node>({ first, after }: WantedPage): Page<Node> {
  return pageOf<Node>([], first, after, () => "");
}

/** An opaque cursor: the sort key of a row that the caller was given. */
export function cursorOf(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

const MOMENT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Whether a part of a cursor is a moment in time, as the hub writes one: the database reads no other. */
export function isMoment(part: string): boolean {
  return MOMENT.test(part) && isWritten(part, part);
}

/** Whether a part of a cursor is a day, as the hub writes one. */
export function isDay(part: string): boolean {
  return DAY.test(part) && isWritten(`${part}T00:00:00.000Z`, part);
}

/** A day that no month has is written otherwise, or not at all. */
function isWritten(moment: string, part: string): boolean {
  const time = Date.parse(moment);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(part);
}

/** Reads a cursor back; one that this list did not give is refused. `shapes` says what each part must look like. */
export function readCursor(cursor: string, shapes: readonly ((part: string) => boolean)[]): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isOurs =
      Array.isArray(key) && key.length === shapes.length && key.every((part, n) => isPart(part, shapes[n]));
    if (isOurs) return key as string[];
  } catch {
    // Not a cursor at all: refused below like any other that is not ours.
  }
  throw new BadUserInput([{ field: "after", problem: "It must be a cursor that this list gave." }]);
}

function isPart(part: unknown, fits: ((part: string) => boolean) | undefined): boolean {
  return typeof part === "string" && fits?.(part) === true;
}
