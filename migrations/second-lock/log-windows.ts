/** A window onto the access log: which entries show through it, and what of them. */
export interface LogWindow {
  readonly name: string;
  readonly rows: string;
}

const LED = "(SELECT second_lock.led_partner())";
const OWN = "(SELECT second_lock.own_person())";
const KNOWN = "(SELECT second_lock.open_people('KNOWN', 1))::uuid[]";
const IS_OF_OWNED = `EXISTS (
  SELECT FROM public.person WHERE person.id = ANY (event.subject_ids) AND person.record_owner_id = ${LED})`;

/**
 * Says what must hold of an entry, in words that no index serves and that PostgreSQL takes to be true as a rule: a question
 * is planned by what it asks, and this is looked at in what was found.
 */
const onlyWhere = (...arms: readonly string[]) =>
  `CASE ${arms.map((arm) => `WHEN ${arm} THEN 1`).join(" ")} END IS NOT NULL`;

/**
 * Who meets which entries of the access log (AUD-02, AUD-03, D2). Each window is shut as a whole to those whom it is not
 * for, before an entry is looked at.
 *
 * - `of_lead`: to those who lead a partner's governance, what its users did, and what anybody did with records that it
 *   controlled then;
 * - `of_lead_today`: to the same, what its users did, and what anybody did with records that it controls today;
 * - `of_staff`: to the same, when its users did anything at all;
 * - `of_own_record`: to a person, or whoever acts for them, what names that person;
 * - `of_known`: to the rules of other rooms, what names people of whom the caller may know: never by which user;
 * - `abandoned`: to the sequencer, which asks for nobody, what no hub has sealed in time.
 */
export const LOG_WINDOWS: readonly LogWindow[] = [
  {
    name: "of_lead",
    rows: `SELECT event.* FROM public.access_event AS event
      WHERE ${LED} IS NOT NULL
        AND ${onlyWhere(`event.partner_id = ${LED}`, `event.controller_ids @> ARRAY[${LED}]`)}`,
  },
  {
    name: "of_lead_today",
    rows: `SELECT event.* FROM public.access_event AS event
      WHERE ${LED} IS NOT NULL AND ${onlyWhere(`event.partner_id = ${LED}`, IS_OF_OWNED)}`,
  },
  {
    name: "of_staff",
    rows: `SELECT event.user_id, event.occurred_at
      FROM public.staff_user AS staff JOIN public.access_event AS event ON event.user_id = staff.id
      WHERE ${LED} IS NOT NULL AND staff.partner_id = ${LED}`,
  },
  {
    name: "of_own_record",
    rows: `SELECT event.* FROM public.access_event AS event
      WHERE ${OWN} = ANY (${KNOWN}) AND ${onlyWhere(`event.subject_ids @> ARRAY[${OWN}]`)}`,
  },
  {
    name: "of_known",
    rows: `SELECT event.id, event.kind, event.role, event.purpose, event.partner_id, event.occurred_at, event.subject_ids,
        event.body
      FROM public.access_event AS event
      WHERE (SELECT second_lock.is_claimed()) AND ${onlyWhere(`event.subject_ids && ${KNOWN}`)}`,
  },
  {
    name: "abandoned",
    rows: `SELECT event.*, waiting.noted_at
      FROM public.unsealed_event AS waiting JOIN public.access_event AS event ON event.id = waiting.event_id
      WHERE waiting.noted_at < clock_timestamp() - interval '10 seconds'`,
  },
];
