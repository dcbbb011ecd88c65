/** A view of the schema `facts` over what sharing is decided by. */
export interface SharingFact {
  readonly name: string;
  readonly rows: string;
  /** The tables it shows columns of, with those columns. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

const CLAIMED = "(SELECT second_lock.is_claimed())";

/** A view of some columns of one table. */
const columnsOf = (name: string, ...columns: readonly string[]): SharingFact => ({
  name,
  rows: `SELECT ${columns.join(", ")} FROM public.${name} WHERE ${CLAIMED}`,
  reads: { [name]: columns },
});

const IN_FORCE = ["valid_from", "valid_to"];
const TOLD = ["event_at", "recorded_at"];

/** A disclosure is what three tables say together; joined here, so that the search for a person's reaches each by its key. */
const DISCLOSURE: SharingFact = {
  name: "disclosure",
  rows: `SELECT asked.id, asked.person_id, asked.recorded_by_partner_id AS partner_id, asked.categories, asked.purpose,
      decided.level_granted, decided.valid_from, least(decided.valid_to, ended.event_at) AS valid_to
    FROM public.disclosure_request AS asked
    JOIN public.disclosure_decision AS decided ON decided.disclosure_id = asked.id AND decided.is_approved
    LEFT JOIN public.early_end AS ended ON ended.exception_id = asked.id
    WHERE ${CLAIMED}`,
  reads: {
    disclosure_request: ["id", "person_id", "recorded_by_partner_id", "categories", "purpose"],
    disclosure_decision: ["disclosure_id", "is_approved", "level_granted", ...IN_FORCE],
    early_end: ["exception_id", "event_at"],
  },
};

/** Moves that have not arrived, of which no log may tell (GAP-19): whose, and since when. */
const SECRET_MOVE: SharingFact = {
  name: "secret_move",
  rows: `SELECT move.id, move.person_id, move.recorded_at FROM public.planned_move AS move
    WHERE ${CLAIMED} AND NOT EXISTS (
      SELECT FROM public.move_step AS arrived WHERE arrived.move_id = move.id AND arrived.step = 'ARRIVED')`,
  reads: { planned_move: ["id", "person_id", "recorded_at"] },
};

/** Who is looked into, to nobody but themselves, that they may not follow it; and which entries it keeps from a person. */
const OWN_INVESTIGATION: SharingFact = {
  name: "own_investigation",
  rows: "SELECT id, subject_user_id FROM public.investigation WHERE subject_user_id = (SELECT second_lock.caller())",
  reads: { investigation: ["id", "subject_user_id", "kept_from_person_because"] },
};
const KEPT_EVENT: SharingFact = {
  name: "kept_event",
  rows: `SELECT held.event_id FROM public.event_hold AS held
    JOIN public.investigation ON investigation.id = held.investigation_id
    WHERE ${CLAIMED} AND investigation.kept_from_person_because IS NOT NULL AND NOT EXISTS (
      SELECT FROM public.investigation_outcome AS closing WHERE closing.investigation_id = investigation.id)`,
  reads: { event_hold: ["event_id", "investigation_id"], investigation_outcome: ["investigation_id"] },
};

/**
 * What policy and the rules of other rooms decide by, of tables whose rows show to those alone who have a part in them:
 * keys, dates, kinds and codes, and whom a decision about sharing names; never a reason, an account or a proof.
 */
export const SHARING_FACTS: readonly SharingFact[] = [
  columnsOf(
    "consent",
    ...[
      "id",
      "version",
      "person_id",
      "on_behalf_of_partner_id",
      "kind",
      "process",
      "decision",
      "is_objection",
      "status",
    ],
    ...["decider_kind", "decider_name", "authority_id", "authority_reference", "capacity_basis", "recipients"],
    ...["categories", "purposes", "max_level", ...IN_FORCE, ...TOLD, "believed_until"],
  ),
  columnsOf(
    "relationship",
    ...["id", "person_id", "partner_id", "kind", "establishment_id", "started_at", "ended_at", "valid_to"],
  ),
  columnsOf("record_exclusion", "id", "person_id", "user_id", "kind", ...IN_FORCE, "recorded_by_partner_id"),
  columnsOf(
    "sharing_override",
    ...["id", "person_id", "partner_id", "user_id", "categories", "purpose", "legal_basis", ...IN_FORCE, "ended_at"],
    ...["person_told_at", "recorded_by_partner_id"],
  ),
  columnsOf("disclosure_request", "id", "person_id", "recorded_by_partner_id"),
  DISCLOSURE,
  columnsOf(
    "break_glass",
    ...["id", "person_id", "user_id", "partner_id", "is_life_critical", "started_at", "until", "ended_at"],
  ),
  columnsOf("break_glass_review", "break_glass_id", "person_told_at"),
  columnsOf(
    "entry_protection",
    ...["id", "person_id", "entry_id", "category", "kind", "reason_code", "named_partner_ids", "set_by_partner_id"],
    ...["recorded_at", "lifted_at"],
  ),
  SECRET_MOVE,
  columnsOf("move_step", "move_id", "person_id", "step", "relationship_id", "event_at", "recorded_by_partner_id"),
  columnsOf("subject_request", "id", "person_id", "recorded_by_partner_id"),
  columnsOf("subject_request_part", "request_id", "partner_id"),
  columnsOf("subject_request_step", "request_id", "kind"),
  columnsOf("withheld_item", "person_id", "category"),
  columnsOf("rectification_answer", "item_id", "outcome"),
  OWN_INVESTIGATION,
  KEPT_EVENT,
];
