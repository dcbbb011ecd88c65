import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, DateTime, NamesCategory, PurposeEnum } from "../access/index.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";

@InputType("AccessLogFilter", {
  description:
    "Which entries of the access log are wanted (AUD-03). Filters add up: an entry must meet all that are given.",
})
export class AccessLogFilter {
  @Field(() => ID, { nullable: true, description: "Entries about this person." })
  personId?: string;

  @Field(() => ID, { nullable: true, description: "Entries of this user." })
  userId?: string;

  @Field(() => ID, { nullable: true, description: "Entries of this partner." })
  partnerId?: string;

  @Field(() => PurposeEnum, { nullable: true, description: "Entries with this purpose." })
  purpose?: Purpose;

  @NamesCategory("TERM")
  @Field(() => DataCategoryEnum, { nullable: true, description: "Entries in which this category was asked for." })
  category?: DataCategory;

  @Field(() => String, {
    nullable: true,
    description: "Entries in which this field was asked for, such as `Person.mentalHealth`.",
  })
  field?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only entries in which something was refused or withheld, or only those in which nothing was.",
  })
  hasRefusal?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Only entries under break-glass, or only others." })
  isBreakGlass?: boolean;

  @Field(() => DateTime, { nullable: true, description: "Entries from this moment on." })
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: "Entries before this moment." })
  to?: Date;

  @Field(() => String, { nullable: true, description: "The entries of one request." })
  requestId?: string;
}

/**
 * All categories and fields that were asked for: what the index `access_event_asked` is over, to the letter. A field has a
 * full stop in its name and a category has none, so that neither is taken for the other.
 */
const ASKED = `(jsonb_path_query_array(body, '$.decisions[*].category')
  || jsonb_path_query_array(body, '$.decisions[*].asked[*]'))`;

/** How each filter is said in SQL. The texts are fixed; only their values come from the caller. */
const CONDITIONS: Readonly<Record<keyof AccessLogFilter, (parameter: string) => string>> = {
  personId: (value) => `subject_ids @> ARRAY[${value}::uuid]`,
  userId: (value) => `user_id = ${value}::uuid`,
  partnerId: (value) => `partner_id = ${value}::uuid`,
  purpose: (value) => `purpose = ${value}`,
  category: (value) => `${ASKED} ? ${value}::text`,
  field: (value) => `${ASKED} ? ${value}::text`,
  hasRefusal: (value) => `has_refusal = ${value}`,
  isBreakGlass: (value) => `is_break_glass = ${value}`,
  from: (value) => `occurred_at >= ${value}`,
  to: (value) => `occurred_at < ${value}`,
  requestId: (value) => `request_id = ${value}`,
};

export const FILTERS = Object.keys(CONDITIONS) as (keyof AccessLogFilter)[];

/** The filters that a caller gave, in the order of the list. */
export function givenFilters(filter: AccessLogFilter): (keyof AccessLogFilter)[] {
  return FILTERS.filter((name) => filter[name] !== undefined && filter[name] !== null);
}

/** Whether filters leave so few entries that these are best found first. */
export function isNarrow(filters: readonly (keyof AccessLogFilter)[]): boolean {
  return filters.some((name) => name === "personId" || name === "userId" || name === "requestId");
}

/** The condition of the given filters, whose values are the parameters from `first` on. */
export function conditionOf(filters: readonly (keyof AccessLogFilter)[], first: number): string {
  return filters.map((name, index) => `AND ${CONDITIONS[name](`$${first + index}`)}`).join(" ");
}

const IDS = ["personId", "userId", "partnerId"] as const;
const LONGEST_WORD = 200;

/** Refuses a filter that no entry could meet by a slip of the caller's, and one that the database could not read. */
export function requireSensible({ from, to, field, requestId, ...filter }: AccessLogFilter): void {
  const check = new InputCheck("filter");
  for (const name of IDS) check.require(isIdIfGiven(filter[name]), name, "It is no id of the hub.");
  check.text("field", field, LONGEST_WORD);
  check.text("requestId", requestId, LONGEST_WORD);
  check.require(!from || !to || from < to, "to", "It must be later than filter.from.");
  check.refuse();
}

function isIdIfGiven(id: string | null | undefined): boolean {
  return id === undefined || id === null || isId(id);
}
