import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, DateTime, NamesCategory, PurposeEnum } from "../access/index.js";
import { BadUserInput, type FieldProblem } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
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

/** Refuses a filter that no entry could meet by a slip of the caller's. */
export function requireSensible({ from, to, ...filter }: AccessLogFilter): void {
  const problems: FieldProblem[] = (["personId", "userId", "partnerId"] as const).flatMap((name) => {
    const value = filter[name];
    return value && !isId(value) ? [{ field: `filter.${name}`, problem: "It is no id of the hub." }] : [];
  });
  if (from && to && from >= to) problems.push({ field: "filter.to", problem: "It must be later than filter.from." });
  if (problems.length > 0) throw new BadUserInput(problems);
}
