import type pg from "pg";
import { CAST, type CastName, castUserId, partnerId } from "../../../seeds/index.js";
import { cursorOf } from "../../access/index.js";
import { ukDay } from "../../kernel/calendar.js";
import { daysAfter } from "../../kernel/calendar-day.js";
import { NO_USER } from "../../kernel/ids.js";

/** One question of an information-governance lead, as it is sent. */
export interface LeadQuestion {
  readonly name: string;
  readonly asker: CastName;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Milliseconds in which its median answer should be there. */
  readonly within: number;
}

/** How the log is asked where it is not the large partner's newest hundred. */
interface Asked {
  readonly after?: string;
  readonly first?: number;
  readonly asker?: CastName;
  readonly within?: number;
}

const SECOND = 1_000;

const ENTRY = `id requestId occurredAt kind purpose role operation hasRefusal isBreakGlass partner { name } user { displayName }
  decisions { category isPermitted reason basis clause asked given withheld people } strangers { person reason }`;
const LOG = `query ($filter: AccessLogFilter, $after: String, $first: Int!) {
  accessLog(filter: $filter, first: $first, after: $after) { edges { node { ${ENTRY} } } pageInfo { hasNextPage } } }`;
const COUNTS = `query ($period: AccessPeriod!, $by: AccessCountBy!) { accessCounts(period: $period, groupBy: $by) {
  partner { name } purpose category on requests withRefusal byBreakGlass } }`;
const TREND = "{ accessTrend(first: 100) { user { displayName } thisWeek weeklyMean } }";

const BUSIEST = `SELECT subject_ids[1] AS id FROM access_event WHERE controller_ids @> ARRAY[$1::uuid]
  GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`;
const ONE_REQUEST = "SELECT request_id AS id FROM access_event WHERE partner_id = $1 LIMIT 1";

/** The questions of part 4 of the audit requirements, about the busiest person, and of a large partner and a small one. */
export async function leadQuestions(owner: pg.Client, now: Date): Promise<LeadQuestion[]> {
  const ours = partnerId(CAST["ig-lead"].partner);
  const idBy = async (sql: string) => (await owner.query<{ id: string }>(sql, [ours])).rows[0]?.id;
  const [personId, requestId] = [await idBy(BUSIEST), await idBy(ONE_REQUEST)];
  const today = ukDay(now);
  const period = { from: daysAfter(today, -30), to: today };
  const halfYearAgo = cursorOf(new Date(now.getTime() - 182 * 86_400_000).toISOString(), NO_USER);
  const log = (name: string, filter: object, { asker = "ig-lead", within = SECOND, ...page }: Asked = {}) => ({
    ...{ name, asker, within, query: LOG },
    variables: { filter, first: 100, ...page },
  });
  const counts = (by: string, asker: CastName = "ig-lead"): LeadQuestion => ({
    ...{ name: `counts by ${by.toLowerCase()}, 31 days`, asker, within: SECOND, query: COUNTS },
    variables: { period, by },
  });
  return [
    log("the newest of all", {}),
    log("a page of half a year ago", {}, { after: halfYearAgo }),
    log("who opened this record", { personId }, { first: 20, within: 50 }),
    log("who opened this record, a hundred", { personId }),
    log("one user's reads of one record", { personId, userId: castUserId("council-admin") }),
    log("all that this user did", { userId: castUserId("council") }),
    log("refusals", { hasRefusal: true }),
    log("break-glass", { isBreakGlass: true }),
    log("one request", { requestId }),
    log("a category, a month", { category: "CUSTODY", from: new Date(`${period.from}T00:00:00Z`), to: now }),
    log("the newest of all, small partner", {}, { asker: "icb-ig-lead" }),
    log("refusals, small partner", { hasRefusal: true }, { asker: "icb-ig-lead" }),
    ...["PARTNER", "PURPOSE", "CATEGORY", "DAY"].map((by) => counts(by)),
    { name: "changes of pattern", asker: "ig-lead", within: SECOND, query: TREND, variables: {} },
  ];
}
