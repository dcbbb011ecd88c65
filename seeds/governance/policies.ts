import type { StaffKey } from "../agencies/staff.js";
import { staffEntry } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import { recordedBy } from "../exceptions/overrides.js";
import { idOf, partnerId } from "../ids.js";
import type { PolicyAuditRow, PolicyRow } from "../rows/governance-rows.js";
import type { CountyRows } from "../rows/index.js";

interface Said {
  readonly by: StaffKey;
  readonly kind: PolicyRow["kind"];
  readonly title: string;
  /** How many days ago it was reviewed; it is due again a year after. */
  readonly reviewed: number;
  readonly acknowledged: number | null;
  /** How many days ago it was audited, where it was. */
  readonly audited?: number;
}

/** Heronsgate's are the ones with gaps: one overdue, one kept from staff, one that nobody audited. */
const POLICIES: readonly Said[] = [
  {
    by: "helen-ashby",
    kind: "INFORMATION_SHARING",
    title: "Sharing with partners",
    reviewed: 90,
    acknowledged: 412,
    audited: 60,
  },
  {
    by: "alan-pym",
    kind: "INFORMATION_SHARING",
    title: "Sharing for continuing care",
    reviewed: 200,
    acknowledged: 87,
    audited: 150,
  },
  {
    by: "mandy-frith",
    kind: "INFORMATION_SHARING",
    title: "What we share",
    reviewed: 120,
    acknowledged: 38,
    audited: 100,
  },
  {
    by: "mandy-frith",
    kind: "ADMISSION_TRANSFER",
    title: "Coming in and moving on",
    reviewed: 400,
    acknowledged: 35,
    audited: 90,
  },
  { by: "mandy-frith", kind: "RISK", title: "Weighing risk", reviewed: 60, acknowledged: null, audited: 30 },
  { by: "mandy-frith", kind: "BUSINESS_CONTINUITY", title: "When something fails", reviewed: 30, acknowledged: 33 },
];

function policyRow(t: Calendar, { by, kind, title, reviewed, acknowledged }: Said): PolicyRow {
  const { partner } = staffEntry(by);
  return {
    id: policyId(by, kind),
    partner_id: partnerId(partner),
    ...{ kind, title },
    version: "3.0",
    location: `Policy library of ${partner}, ${kind.toLowerCase().replaceAll("_", " ")}`,
    shared_with_staff_on: acknowledged === null ? null : t.day(-reviewed + 5),
    staff_acknowledged: acknowledged,
    reviewed_on: t.day(-reviewed),
    next_review_due: t.day(-reviewed + 364),
    ...recordedBy(by, t.daysAgo(reviewed - 6)),
  };
}

function auditRows(t: Calendar, { by, kind, audited }: Said): PolicyAuditRow[] {
  if (audited === undefined) return [];
  return [
    {
      id: idOf("policy-audit", `${by}-${kind}`),
      policy_id: policyId(by, kind),
      audited_on: t.day(-audited),
      outcome: "EFFECTIVE",
      note: "Twenty cases read against it; nothing to be done.",
      ...recordedBy(by, t.daysAgo(audited)),
    },
  ];
}

/** The id of a policy, by who recorded it and what it is about. */
export function policyId(by: StaffKey, kind: PolicyRow["kind"]): string {
  return idOf("policy", `${staffEntry(by).partner}-${kind}`);
}

/** Adds the policies of the county's partners and their audits. */
export function addPolicies(t: Calendar, rows: CountyRows): void {
  rows.partner_policy.push(...POLICIES.map((said) => policyRow(t, said)));
  rows.partner_policy_audit.push(...POLICIES.flatMap((said) => auditRows(t, said)));
}
