import type { MigrationInterface, QueryRunner } from "typeorm";
import { columnsOfTables, grantsOfHub } from "./second-lock/catalogue.js";
import { type Command, lock, policy, unlock } from "./second-lock/row-policy.js";

const COMMANDS: readonly Command[] = ["SELECT", "INSERT", "UPDATE"];
const CLAIMED = "(SELECT second_lock.is_claimed())";
const OF_PLAN_OPEN_AT = (level: number) => `EXISTS (SELECT FROM care_plan AS plan WHERE plan.id = plan_id
  AND plan.person_id = ANY ((SELECT second_lock.open_people('CARE_PLAN', ${level}))::uuid[]))`;

/** Who is involved with whom, who said what about sharing, and what was done about it; and rows that belong to those. */
const SHARING_TABLES = [
  ...["person", "staff_user", "relationship", "record_exclusion", "consent", "entry_protection"],
  ...["sharing_override", "override_review", "disclosure_request", "disclosure_decision", "early_end"],
  ...["break_glass", "break_glass_review", "access_alert", "partner_notice"],
  ...["planned_move", "move_step", "responsibility_handover"],
  ...["subject_request", "subject_request_part", "subject_request_step", "withheld_item"],
  ...["investigation", "investigation_note", "investigation_outcome", "event_hold"],
  ...["odd_access", "odd_access_resolution", "access_sample_item", "access_sample_finding", "inbox_submission"],
  ...["legal_hold", "legal_hold_release"],
];
/** What tells of staff, and is for the run that looks for odd access alone: the hub has no part in it. */
const STAFF_TABLES = ["staff_detail"];
const SEEN_BY_MONITOR = [
  "staff_user",
  "relationship",
  "break_glass",
  "break_glass_review",
  "odd_access",
  "staff_detail",
];

/** What keeps entries of the log from erasure: hidden from whoever erases, it would keep nothing. */
const SEEN_BY_RETENTION = ["event_hold", "legal_hold", "legal_hold_release"];

const ME = "(SELECT second_lock.partner())";
const among = (whom: string, category: string) =>
  `person_id = ANY ((SELECT second_lock.${whom}('${category}', 4))::uuid[])`;
const WRITES_CONSENT = `(${among("open_people", "CONSENT")} OR ${among("own_people", "CONSENT")})`;
/** A move was planned, which takes a prison that writes custody: from there on relationships follow the person. */
const IS_MOVED = `EXISTS (SELECT FROM planned_move AS move WHERE move.person_id = relationship.person_id)
  AND kind IN ('CUSTODY', 'PRISON_HEALTHCARE', 'INCOMING_TRANSFER', 'RESPONSIBLE_AUTHORITY', 'SECOND_AUTHORITY')`;

/**
 * What a row must fit to be left behind, where access follows from it: SQL that was smuggled in must not be able to write
 * itself a way in. What is said of the author comes on top, in every table that names one.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  consent: WRITES_CONSENT,
  relationship: IS_MOVED,
  planned_move: among("open_people", "CUSTODY"),
  sharing_override: `EXISTS (SELECT FROM person WHERE person.id = person_id AND person.record_owner_id = ${ME})`,
  disclosure_decision: `EXISTS (SELECT FROM disclosure_request AS asked JOIN person ON person.id = asked.person_id
    WHERE asked.id = disclosure_id AND person.record_owner_id = ${ME})`,
};
/** An emergency is opened in one's own name; governance may end it. */
const OPENED: Readonly<Record<string, string>> = {
  break_glass: `partner_id = ${ME} AND user_id = (SELECT second_lock.caller())`,
};
/** Whoever writes a row signs it. */
const AUTHORS = ["recorded_by_partner_id", "obtained_by_partner_id", "set_by_partner_id"];

/**
 * Row policies on what sharing is decided by, and on what stands by the plan it belongs to.
 *
 * Named difference "sharing": whoever has a valid claim meets all rows of these tables, since policy and the rules of
 * many rooms read them about people whom the caller does not know. The first lock alone keeps them from callers; without
 * a claim, or with a forged one, they are empty. What may be written is narrower: in the partner's own name, and nothing
 * that lets the writer in.
 */
export class SharingPolicies1700000000056 implements MigrationInterface {
  readonly name = "SharingPolicies1700000000056";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION second_lock.caller() RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT staff.id FROM public.staff_user AS staff, second_lock.claim() AS told
        WHERE staff.partner_id = (told->>'partner')::uuid AND staff.subject = told->>'subject'
      $$;
      GRANT CREATE ON SCHEMA second_lock TO concordat_facts;
      ALTER FUNCTION second_lock.caller() OWNER TO concordat_facts;
      REVOKE CREATE ON SCHEMA second_lock FROM concordat_facts;
      REVOKE ALL ON FUNCTION second_lock.caller() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION second_lock.caller() TO concordat_hub;
    `);
    const [columns, grants] = [await columnsOfTables(runner), await grantsOfHub(runner)];
    for (const table of [...SHARING_TABLES, ...STAFF_TABLES]) {
      const granted = COMMANDS.filter((command) => grants.get(table)?.includes(command));
      const author = AUTHORS.find((column) => columns.get(table)?.includes(column));
      const written = [CLAIMED, WRITTEN[table]].filter(Boolean).join(" AND ");
      const signed = [written, OPENED[table], author && `${author} = ${ME}`].filter(Boolean).join(" AND ");
      const policies = granted.map((one) => policy(table, one, CLAIMED, one === "INSERT" ? signed : written));
      await runner.query([lock(table), ...policies].join("\n"));
    }
    const contributor = (["SELECT", "INSERT"] as const).map((command) =>
      policy("plan_contributor", command, OF_PLAN_OPEN_AT(1), OF_PLAN_OPEN_AT(4)),
    );
    await runner.query([lock("plan_contributor"), ...contributor].join("\n"));
    for (const table of SEEN_BY_MONITOR) {
      await runner.query(`CREATE POLICY monitor_all ON ${table} TO concordat_monitor USING (true) WITH CHECK (true)`);
    }
    for (const table of SEEN_BY_RETENTION) {
      await runner.query(`CREATE POLICY retention_select ON ${table} FOR SELECT TO concordat_retention USING (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...SHARING_TABLES, ...STAFF_TABLES, "plan_contributor"]) await runner.query(unlock(table));
    await runner.query("DROP FUNCTION second_lock.caller()");
  }
}
