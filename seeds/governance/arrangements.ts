import type { Calendar } from "../calendar.js";
import { recordedBy } from "../exceptions/overrides.js";
import { agreementId, idOf } from "../ids.js";
import type { AgreementEventRow, AgreementRoleRow, AgreementTermsRow } from "../rows/governance-rows.js";
import type { CountyRows } from "../rows/index.js";

/** Drawn up before terms were asked for, so that it cannot be signed as it stands (SHARE-03). */
const WITHOUT_TERMS = agreementId("northmere-police-proposed");

const termsOf = (agreement_id: string, recorded_at: Date): AgreementTermsRow => ({
  agreement_id,
  controller_roles: "SEPARATE_CONTROLLERS",
  security: "Named accounts with a second factor; encrypted in transit and at rest; access reviewed each quarter.",
  retention: "As long as care goes on and eight years after; then destroyed, with a certificate.",
  bars_onward_sharing: true,
  incident_notice_hours: 24,
  grants_audit: true,
  recorded_at,
});

const heronsgate = (
  t: Calendar,
  role: AgreementRoleRow["role"],
  held_by: string,
  duties: string,
): AgreementRoleRow => ({
  agreement_id: agreementId("heronsgate-care"),
  ...{ role, held_by, duties },
  recorded_at: t.daysAgo(380),
});

function roleRows(t: Calendar): AgreementRoleRow[] {
  return [
    heronsgate(t, "ORGANISATION", "Ashdale Council", "Commissions the care and answers for it."),
    heronsgate(t, "MANAGER", "Adults commissioning team", "Meets the provider each month and keeps the record of it."),
    heronsgate(t, "EXTERNAL_PROVIDER", "Heronsgate Care", "Gives the care, and tells of incidents within a day."),
  ];
}

function eventRows(t: Calendar): AgreementEventRow[] {
  const event = (key: string, kind: AgreementEventRow["kind"], reason: string, days: number): AgreementEventRow => ({
    id: idOf("agreement-event", `${key}-${kind}`),
    agreement_id: agreementId(key),
    ...{ kind, reason },
    ...recordedBy("helen-ashby", t.daysAgo(days)),
  });
  const suspended = "The regulator is reviewing the provider's registration; visits were passed to Heronsgate Care.";
  return [
    event("silverlane-care", "SIGNED", "Due diligence complete; the provider supports the Fundamental Standards.", 380),
    event("silverlane-care", "SUSPENDED", suspended, 6),
    event("fernleigh-support", "ENDED", "The provider closed; nobody was in its care any more.", 120),
    event("larchmere-hospice", "PROPOSED", "Two people came into its care before both boards could meet.", 4),
  ];
}

/** Adds the terms, the roles and the history of agreements. */
export function addArrangements(t: Calendar, rows: CountyRows): void {
  const agreed = rows.agreement.filter(({ id }) => id !== WITHOUT_TERMS);
  rows.agreement_terms.push(...agreed.map(({ id, recorded_at }) => termsOf(id, recorded_at)));
  rows.agreement_role.push(...roleRows(t));
  rows.agreement_event.push(...eventRows(t));
}
