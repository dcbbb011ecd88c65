import { byRow } from "./row-policy.js";

/** A table of what sharing is decided by or was done about it, and which of its rows the hub meets for a caller. */
export interface SharingTable {
  readonly name: string;
  /** Over the columns of the table, as SQL; what is not about the row itself is worked out once for a statement. */
  readonly met: string;
}

const ME = "(SELECT second_lock.partner())";
/** The partner whose staff the caller is: a person's own account is no part of the partner on whose portal it is. */
const US = "(SELECT second_lock.staff_partner())";
/** The same where the caller leads its information governance. */
const LED = "(SELECT second_lock.led_partner())";
const CALLER = "(SELECT second_lock.caller())";
const READ = 3;

const open = (category: string, least = 1) =>
  `person_id = ANY ((SELECT second_lock.open_people('${category}', ${least}))::uuid[])`;
/** The record is the caller's own, or that of whom they act for, and it does not keep them out. */
const IS_OWN = `(person_id = (SELECT second_lock.own_person()) AND ${open("KNOWN")})`;
const CONTROLS = `EXISTS (SELECT FROM person WHERE person.id = person_id AND person.record_owner_id = ${US})`;
const RECORDED = `recorded_by_partner_id = ${US}`;
/** A row that belongs to another is met with it: the policy of that one's table is asked. */
const withRow = (table: string, key: string) => `EXISTS (SELECT FROM ${table} AS whole WHERE whole.id = ${key})`;
const anyOf = (...conditions: readonly string[]) => conditions.join(" OR ");

/** An agency of own scope meets what its own staff obtained, and what names it (domain guide 2.2, row 19). */
const NAMES_US = anyOf(
  `recipients @> (SELECT jsonb_build_array(jsonb_build_object('kind', 'PARTNER', 'partnerId', ${ME})))`,
  `recipients @> (SELECT jsonb_build_array(jsonb_build_object('kind', 'AGENCY_TYPE', 'agencyType', agency_type))
    FROM partner WHERE id = ${ME})`,
);
const OWN_CONSENTS = "person_id = ANY ((SELECT second_lock.own_people('CONSENT', 1))::uuid[])";

const OUR_PLACES = `ARRAY(SELECT id FROM establishment WHERE partner_id = ${US}
  UNION ALL SELECT establishment_id FROM establishment_healthcare WHERE partner_id = ${US})`;
const IS_OF_PRISONS = `EXISTS (SELECT FROM partner WHERE id = ${US} AND agency_type IN ('PRISON', 'PRISON_HEALTHCARE'))`;
const hasStep = (step: string) =>
  `EXISTS (SELECT FROM facts.move_step AS step WHERE step.move_id = planned_move.id AND step.step = '${step}')`;
/** A council is told of a move by its notice, and to all others one shows when it is over (GAP-19, TRANS-01, TRANS-03). */
const IS_FIRST_COUNCIL = `(${hasStep("FIRST_AUTHORITY_NOTIFIED")} AND EXISTS (
  SELECT FROM facts.person_identity AS identity JOIN partner AS council
    ON identity.responsible_authority_code = ANY (council.service_areas)
  WHERE identity.person_id = planned_move.person_id AND council.id = ${US} AND council.agency_type = 'LOCAL_AUTHORITY'))`;
const IS_SECOND_COUNCIL = `(${hasStep("SECOND_AUTHORITY_NOTIFIED")} AND EXISTS (
  SELECT FROM establishment AS place JOIN partner AS council ON place.area_code = ANY (council.service_areas)
  WHERE place.id = to_establishment_id AND council.id = ${US} AND council.agency_type = 'LOCAL_AUTHORITY'))`;
/** Until a move is over it takes these along, other partners' too: who has a part in it opens and ends them. */
const IS_MOVED = `(kind IN ('CUSTODY', 'PRISON_HEALTHCARE', 'INCOMING_TRANSFER', 'RESPONSIBLE_AUTHORITY', 'SECOND_AUTHORITY')
  AND EXISTS (SELECT FROM planned_move AS move WHERE move.person_id = relationship.person_id AND NOT EXISTS (
    SELECT FROM facts.move_step AS step WHERE step.move_id = move.id AND step.step IN ('ARRIVED', 'CANCELLED'))))`;

const IS_PLAIN = "purpose NOT IN ('SAFEGUARDING', 'INVESTIGATION') AND NOT 'TERMINAL_ILLNESS' = ANY (categories)";
const IS_TOLD_OF_EMERGENCY = `EXISTS (SELECT FROM facts.break_glass_review AS review
  WHERE review.break_glass_id = break_glass.id AND review.person_told_at IS NOT NULL)`;
/** What rests on another partner's personnel records is for that partner's governance alone. */
const IS_OF_RECORD = "rule NOT IN ('OWN_RECORD', 'COLLEAGUE', 'SAME_NAME_OR_ADDRESS')";
const IS_ROUTED = `EXISTS (SELECT FROM facts.subject_request_part AS part
  WHERE part.request_id = subject_request.id AND part.partner_id = ${US})`;
/** Whoever may know who the person is hands on what they answered, when they were asked what they mean. */
const IS_ASKED_BACK = `(${open("IDENTITY")} AND EXISTS (SELECT FROM facts.subject_request_step AS step
  WHERE step.request_id = subject_request.id AND step.kind = 'CLARIFICATION_ASKED'))`;
/** What a person says against an entry is met by whoever reads of its category (GAP-25). */
const IS_SAID_AGAINST = `(entry_id IS NOT NULL AND (${byRow(READ, "true")}) AND EXISTS (
  SELECT FROM facts.rectification_answer AS answer
  WHERE answer.item_id = rectification_item.id AND answer.outcome = 'STATEMENT_ATTACHED'))`;

/**
 * Who meets which rows: those who have a part in one (who asked, decided, was let in, is told, controls the record), those
 * to whom its category stands open, and the person as far as they have been told. In these tables too "no row" means
 * "not shared"; policy reads what it decides by through narrow views (schema `facts`).
 */
export const SHARING_TABLES: readonly SharingTable[] = [
  {
    name: "consent",
    met: anyOf(open("CONSENT"), `(${OWN_CONSENTS} AND (${anyOf(`obtained_by_partner_id = ${US}`, NAMES_US)}))`),
  },
  {
    name: "sharing_override",
    met: anyOf(RECORDED, `partner_id = ${US}`, CONTROLS, `(person_told_at IS NOT NULL AND ${IS_OWN})`),
  },
  { name: "override_review", met: withRow("sharing_override", "override_id") },
  { name: "disclosure_request", met: anyOf(RECORDED, CONTROLS, `(${IS_PLAIN} AND ${IS_OWN})`) },
  { name: "disclosure_decision", met: withRow("disclosure_request", "disclosure_id") },
  {
    name: "early_end",
    met: anyOf(withRow("sharing_override", "exception_id"), withRow("disclosure_request", "exception_id")),
  },
  {
    name: "break_glass",
    met: anyOf(`partner_id = ${US}`, `record_owner_id = ${US}`, `(${IS_OWN} AND ${IS_TOLD_OF_EMERGENCY})`),
  },
  { name: "break_glass_review", met: withRow("break_glass", "break_glass_id") },
  { name: "access_alert", met: `to_partner_id = ${LED}` },
  { name: "partner_notice", met: `partner_id = ${US}` },
  { name: "investigation", met: `recorded_by_partner_id = ${LED} AND subject_user_id IS DISTINCT FROM ${CALLER}` },
  { name: "investigation_note", met: withRow("investigation", "investigation_id") },
  { name: "investigation_outcome", met: withRow("investigation", "investigation_id") },
  { name: "event_hold", met: withRow("investigation", "investigation_id") },
  {
    name: "odd_access",
    met: anyOf(`partner_id = ${LED}`, `(${LED} IS NOT NULL AND ${IS_OF_RECORD} AND ${CONTROLS})`),
  },
  { name: "odd_access_resolution", met: `recorded_by_partner_id = ${LED}` },
  {
    name: "access_sample_item",
    met: `EXISTS (SELECT FROM access_sample AS whole WHERE whole.id = sample_id AND whole.partner_id = ${LED})`,
  },
  { name: "access_sample_finding", met: withRow("access_sample_item", "item_id") },
  {
    name: "legal_hold",
    met: `recorded_by_partner_id = ${LED} AND (user_id IS DISTINCT FROM ${CALLER} OR recorded_by_user_id = ${CALLER})`,
  },
  { name: "legal_hold_release", met: withRow("legal_hold", "hold_id") },
  { name: "subject_request", met: anyOf(RECORDED, IS_OWN, IS_ROUTED, IS_ASKED_BACK) },
  { name: "subject_request_part", met: withRow("subject_request", "request_id") },
  { name: "subject_request_step", met: withRow("subject_request", "request_id") },
  { name: "withheld_item", met: RECORDED },
  {
    name: "rectification_item",
    met: anyOf(RECORDED, `${US} = ANY (routed_to_partner_ids)`, IS_OWN, CONTROLS, IS_SAID_AGAINST),
  },
  { name: "rectification_answer", met: withRow("rectification_item", "item_id") },
  {
    name: "planned_move",
    met: anyOf(
      RECORDED,
      `(${open("CUSTODY", READ)} AND (${anyOf(IS_OF_PRISONS, hasStep("ARRIVED"))}))`,
      `from_establishment_id = ANY (${OUR_PLACES})`,
      `(kind = 'PRISON_TRANSFER' AND to_establishment_id = ANY (${OUR_PLACES}))`,
      IS_FIRST_COUNCIL,
      IS_SECOND_COUNCIL,
    ),
  },
  { name: "move_step", met: withRow("planned_move", "move_id") },
  { name: "responsibility_handover", met: RECORDED },
  { name: "record_exclusion", met: CONTROLS },
  { name: "relationship", met: anyOf(`partner_id = ${US}`, `(partner_id = ${ME} AND ${IS_OWN})`, IS_MOVED) },
  {
    name: "entry_protection",
    met: anyOf(
      `(${US} IS NOT NULL AND ${open("KNOWN")})`,
      `set_by_partner_id = ${US}`,
      `${US} = ANY (named_partner_ids)`,
    ),
  },
  { name: "inbox_submission", met: anyOf(`to_partner_id = ${US}`, `recorded_by_partner_id = ${ME}`) },
];
