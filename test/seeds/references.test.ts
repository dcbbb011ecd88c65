import type { CountyRows, TableName } from "../../seeds/rows/index.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { county } from "./county.js";

const POINTS_AT: Readonly<Record<string, TableName>> = {
  person_id: "person",
  acts_for_person_id: "person",
  partner_id: "partner",
  record_owner_id: "partner",
  lead_partner_id: "partner",
  accountable_partner_id: "partner",
  recorded_by_partner_id: "partner",
  changed_by_partner_id: "partner",
  to_partner_id: "partner",
  on_behalf_of_partner_id: "partner",
  obtained_by_partner_id: "partner",
  user_id: "staff_user",
  key_worker_user_id: "staff_user",
  adviser_user_id: "staff_user",
  recorded_by_user_id: "staff_user",
  ended_by_user_id: "staff_user",
  changed_by_user_id: "staff_user",
  obtained_by_user_id: "staff_user",
  safeguarding_lead_id: "staff_user",
  requested_by_user_id: "staff_user",
  acknowledged_by_user_id: "staff_user",
  override_id: "sharing_override",
  disclosure_id: "disclosure_request",
  break_glass_id: "break_glass",
  declared_by_partner_id: "partner",
  declared_by_user_id: "staff_user",
  establishment_id: "establishment",
  plan_id: "care_plan",
  section_id: "plan_section",
  goal_id: "plan_goal",
  ended_by_partner_id: "partner",
  responsible_partner_id: "partner",
  default_partner_id: "partner",
  agreed_with_partner_id: "partner",
  need_id: "care_need",
  assessment_id: "capacity_assessment",
  provider_partner_id: "partner",
  source_partner_id: "partner",
  caused_to_partner_id: "partner",
  advocate_partner_id: "partner",
  referred_to_partner_id: "partner",
  workable_according_to_partner_id: "partner",
  case_id: "chc_case",
  concern_id: "safeguarding_concern",
  enquiry_id: "safeguarding_enquiry",
  meeting_id: "safeguarding_meeting",
  member_id: "family_member",
  referral_id: "homelessness_referral",
  supersedes_id: "consent",
  set_by_user_id: "staff_user",
  set_by_partner_id: "partner",
  lifted_by_user_id: "staff_user",
  lifted_by_partner_id: "partner",
  agreement_id: "agreement",
  policy_id: "partner_policy",
  from_establishment_id: "establishment",
  to_establishment_id: "establishment",
  move_id: "planned_move",
  relationship_id: "relationship",
  request_id: "subject_request",
  subject_user_id: "staff_user",
  investigation_id: "investigation",
  joint_investigation_id: "joint_investigation",
  hold_id: "legal_hold",
  item_id: "rectification_item",
};
const NOT_POINTERS = ["id", "part_id", "exception_id", "entry_id", "corrected_entry_id", "authority_id"];

const tables = Object.keys(county) as TableName[];
const rowsOf = (table: TableName): Record<string, unknown>[] => (county as CountyRows)[table] as never;
const idsOf = (table: TableName): Set<unknown> => new Set(rowsOf(table).map(({ id }) => id));

test("every table of the county has rows, so that no table is left untried", () => {
  expect(tables.filter((table) => rowsOf(table).length === 0)).toEqual([]);
});

test("every id column is known to point somewhere", () => {
  const columns = new Set(tables.flatMap((table) => Object.keys(rowsOf(table)[0] ?? {})));
  const ids = [...columns].filter((column) => /(^|_)id$/.test(column) && !NOT_POINTERS.includes(column));
  expect(ids.filter((column) => !(column in POINTS_AT))).toEqual([]);
});

test.each(tables)("every reference in %s resolves", (table) => {
  const dangling = rowsOf(table).flatMap((row) =>
    Object.entries(POINTS_AT)
      .filter(([column, target]) => row[column] != null && !idsOf(target).has(row[column]))
      .map(([column]) => column),
  );
  expect(dangling).toEqual([]);
});

test.each(tables)("no two rows of %s have the same id and version", (table) => {
  const keys = rowsOf(table)
    .filter(({ id }) => id !== undefined)
    .map(({ id, version }) => (table === "consent" ? `${id}/${version}` : id));
  expect(new Set(keys).size).toBe(keys.length);
});

test("all rows of a table name the same columns", () => {
  const shapes = (table: TableName) => new Set(rowsOf(table).map((row) => Object.keys(row).sort().join()));
  expect(tables.filter((table) => shapes(table).size > 1)).toEqual([]);
});

test("nothing was recorded in the future, and nothing is undefined", () => {
  const wrong = tables.flatMap((table) =>
    rowsOf(table).flatMap((row) =>
      Object.entries(row)
        .filter(([column, value]) => value === undefined || (column === "recorded_at" && (value as Date) > COUNTY_NOW))
        .map(([column]) => `${table}.${column}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test("whoever recorded something recorded it for the partner they work for", () => {
  const employer = new Map(county.staff_user.map(({ id, partner_id }) => [id, partner_id]));
  const strays = tables.flatMap((table) =>
    rowsOf(table).filter(({ recorded_by_user_id: user, recorded_by_partner_id: partner }) => {
      return user !== undefined && employer.get(user as string) !== partner;
    }),
  );
  expect(strays).toEqual([]);
});
