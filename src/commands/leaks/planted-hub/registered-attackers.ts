import type pg from "pg";
import type { AccessMatrix } from "../../../policy/access-matrix.js";
import {
  type AgencyType,
  DATA_CATEGORIES,
  type MatrixColumn,
  PURPOSES,
  type Purpose,
  type Role,
} from "../../../policy/vocabulary.js";
import type { Attacker } from "../callers-of.js";

/** Purposes that do not make a working day. */
const RARE: readonly Purpose[] = ["EMERGENCY", "MAJOR_INCIDENT"];

/** Whose view differs from that of their colleagues. */
const OF_THEIR_OWN = ["IG_LEAD", "PERSON", "PROXY", "PUBLIC_PROTECTION_CONTACT"] as const;

/**
 * One active user of every kind of agency, at the partner that knows most people, and one of each role that sees
 * otherwise than practitioners do; thoroughly, one of each role of each kind of agency.
 */
export async function registeredAttackers(
  owner: pg.Client,
  matrix: AccessMatrix,
  isThorough: boolean,
): Promise<Attacker[]> {
  const { rows } = await owner.query<Omit<Attacker, "purposes" | "name">>(
    `SELECT DISTINCT ON (kind, role_of) partner, "agencyType", subject, role FROM (
       SELECT partner.id AS partner, agency_type AS "agencyType", subject, role,
         CASE WHEN $1 OR NOT role = ANY ($2) THEN agency_type ELSE '' END AS kind,
         CASE WHEN $1 OR role = ANY ($2) THEN role ELSE '' END AS role_of,
         (SELECT count(*) FROM relationship WHERE relationship.partner_id = partner.id) AS people
       FROM staff_user JOIN partner ON partner.id = staff_user.partner_id
       WHERE staff_user.status = 'ACTIVE' AND partner.status = 'ACTIVE' AND role <> 'INTEGRATION_ACCOUNT'
         AND (role NOT IN ('PERSON', 'PROXY') OR acts_for_person_id IS NOT NULL)
     ) AS one ORDER BY kind, role_of, people DESC, role = 'PRACTITIONER' DESC, subject`,
    [isThorough, OF_THEIR_OWN],
  );
  return rows.flatMap((one) => {
    const purposes = purposesFor(matrix, one.role, one.agencyType);
    const name = `${one.agencyType} ${one.role}`.toLowerCase().replaceAll("_", "-");
    return purposes.length > 0 ? [{ ...one, name, purposes }] : [];
  });
}

/** The purposes by which the matrix opens anything, the usual one that opens most first. */
function purposesFor(matrix: AccessMatrix, role: Role, agencyType: AgencyType): Purpose[] {
  if (role === "PERSON") return ["PERSON_REQUEST"];
  if (role === "PROXY") return ["PROXY_REQUEST"];
  const column: MatrixColumn = role === "IG_LEAD" ? "INFORMATION_GOVERNANCE" : agencyType;
  const isRare = (purpose: Purpose) => (role === "IG_LEAD" ? purpose !== "COMPLIANCE_AUDIT" : RARE.includes(purpose));
  const opened = PURPOSES.map((purpose) => ({
    purpose,
    many: DATA_CATEGORIES.filter((category) => matrix.allowsPurpose(column, purpose, category)).length,
  }));
  return opened
    .filter(({ many }) => many > 0)
    .sort((one, other) => Number(isRare(one.purpose)) - Number(isRare(other.purpose)) || other.many - one.many)
    .map(({ purpose }) => purpose);
}
