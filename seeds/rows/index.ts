import type * as agency from "./agency-rows.js";
import type * as care from "./care-rows.js";
import type * as circumstance from "./circumstance-rows.js";
import type { ConsentRow } from "./consent-rows.js";
import type * as exception from "./exception-rows.js";
import type * as governance from "./governance-rows.js";
import type * as investigation from "./investigation-rows.js";
import type * as monitoring from "./monitoring-rows.js";
import type * as people from "./person-rows.js";
import type * as plan from "./plan-rows.js";
import type { ProtectionRow } from "./protection-rows.js";
import type * as subject from "./subject-request-rows.js";
import type { SupportSaid, SupportTable } from "./support-rows.js";
import { emptySupport } from "./support-tables.js";
import type * as transfer from "./transfer-rows.js";

type SupportTables = { [Table in SupportTable]: care.EntryColumns & SupportSaid[Table] };

/** Every table that the county fills, in an order in which each row finds what it points at. */
export interface Tables extends SupportTables {
  partner: agency.PartnerRow;
  establishment: agency.EstablishmentRow;
  agreement: agency.AgreementRow;
  statutory_gateway: agency.GatewayRow;
  person: people.PersonRow;
  staff_user: agency.StaffUserRow;
  person_identity: people.IdentityRow;
  person_identifier: people.IdentifierRow;
  person_contact: people.ContactRow;
  person_communication: people.CommunicationRow;
  relationship: people.RelationshipRow;
  record_exclusion: people.ExclusionRow;
  consent: ConsentRow;
  care_plan: plan.PlanRow;
  plan_section: plan.SectionRow;
  plan_section_version: plan.SectionVersionRow;
  plan_goal: plan.GoalRow;
  plan_outcome: plan.OutcomeRow;
  plan_action: plan.ActionRow;
  plan_contributor: plan.ContributorRow;
  about_me: plan.AboutMeRow;
  care_plan_change: plan.PlanChangeRow;
  custody_episode: circumstance.CustodyRow;
  offence: circumstance.OffenceRow;
  licence_condition: circumstance.LicenceConditionRow;
  physical_health_condition: circumstance.ConditionRow;
  mental_health_condition: circumstance.ConditionRow;
  risk_to_others: circumstance.RiskRow;
  risk_to_self: circumstance.RiskRow;
  terminal_illness: care.EntryColumns & care.IllnessSaid;
  end_of_life_wish: care.EntryColumns & care.WishSaid;
  telling_decision: care.EntryColumns & care.TellingSaid;
  medicine: care.EntryColumns & care.MedicineSaid;
  allergy: care.EntryColumns & care.AllergySaid;
  substance_treatment: care.EntryColumns & care.SubstanceSaid;
  needs_assessment: care.EntryColumns & care.NeedsAssessmentSaid;
  care_need: care.EntryColumns & care.NeedSaid;
  care_need_in_place: care.EntryColumns & care.NeedInPlaceSaid;
  advice_record: care.EntryColumns & care.AdviceSaid;
  equipment_item: care.EntryColumns & care.EquipmentSaid;
  capacity_assessment: care.EntryColumns & care.CapacitySaid;
  best_interests_decision: care.EntryColumns & care.BestInterestsSaid;
  decision_authority: care.EntryColumns & care.AuthoritySaid;
  liberty_authorisation: care.EntryColumns & care.LibertySaid;
  equality_characteristic: care.EntryColumns & care.CharacteristicSaid;
  sharing_override: exception.OverrideRow;
  override_review: exception.OverrideReviewRow;
  disclosure_request: exception.DisclosureRequestRow;
  disclosure_decision: exception.DisclosureDecisionRow;
  break_glass: exception.BreakGlassRow;
  break_glass_review: exception.BreakGlassReviewRow;
  access_alert: exception.AlertRow;
  entry_protection: ProtectionRow;
  major_incident: exception.IncidentRow;
  early_end: exception.EarlyEndRow;
  partner_notice: exception.NoticeRow;
  agreement_terms: governance.AgreementTermsRow;
  agreement_role: governance.AgreementRoleRow;
  agreement_event: governance.AgreementEventRow;
  partner_policy: governance.PolicyRow;
  partner_policy_audit: governance.PolicyAuditRow;
  inbox_submission: governance.SubmissionRow;
  witness_key: governance.WitnessKeyRow;
  establishment_healthcare: transfer.HealthcareRow;
  transfer_lead: transfer.TransferLeadRow;
  planned_move: transfer.PlannedMoveRow;
  move_step: transfer.MoveStepRow;
  responsibility_handover: transfer.HandoverRow;
  subject_request: subject.SubjectRequestRow;
  subject_request_part: subject.PartRow;
  subject_request_step: subject.StepRow;
  withheld_item: subject.WithheldRow;
  rectification_item: subject.RectificationItemRow;
  rectification_answer: subject.RectificationAnswerRow;
  staff_detail: monitoring.StaffDetailRow;
  odd_access: monitoring.OddAccessRow;
  investigation: investigation.InvestigationRow;
  investigation_note: investigation.InvestigationNoteRow;
  investigation_outcome: investigation.InvestigationOutcomeRow;
  coordination_appointment: investigation.CoordinationAppointmentRow;
  joint_investigation: investigation.JointInvestigationRow;
  joint_investigation_part: investigation.JointInvestigationPartRow;
  joint_investigation_answer: investigation.JointInvestigationAnswerRow;
  joint_investigation_step: investigation.JointInvestigationStepRow;
  legal_hold: investigation.LegalHoldRow;
  legal_hold_release: investigation.LegalHoldReleaseRow;
}
export type TableName = keyof Tables;

/** The rows of a county, table by table. */
export type CountyRows = { [Name in TableName]: Tables[Name][] };

/** A county of nobody: its keys are the load order. */
export function emptyRows(): CountyRows {
  return {
    partner: [],
    establishment: [],
    agreement: [],
    statutory_gateway: [],
    person: [],
    staff_user: [],
    person_identity: [],
    person_identifier: [],
    person_contact: [],
    person_communication: [],
    relationship: [],
    record_exclusion: [],
    consent: [],
    care_plan: [],
    plan_section: [],
    plan_section_version: [],
    plan_goal: [],
    plan_outcome: [],
    plan_action: [],
    plan_contributor: [],
    about_me: [],
    care_plan_change: [],
    custody_episode: [],
    offence: [],
    licence_condition: [],
    physical_health_condition: [],
    mental_health_condition: [],
    risk_to_others: [],
    risk_to_self: [],
    terminal_illness: [],
    end_of_life_wish: [],
    telling_decision: [],
    medicine: [],
    allergy: [],
    substance_treatment: [],
    needs_assessment: [],
    care_need: [],
    care_need_in_place: [],
    advice_record: [],
    equipment_item: [],
    capacity_assessment: [],
    best_interests_decision: [],
    decision_authority: [],
    liberty_authorisation: [],
    equality_characteristic: [],
    ...emptySupport(),
    sharing_override: [],
    override_review: [],
    disclosure_request: [],
    disclosure_decision: [],
    break_glass: [],
    break_glass_review: [],
    access_alert: [],
    entry_protection: [],
    major_incident: [],
    early_end: [],
    partner_notice: [],
    agreement_terms: [],
    agreement_role: [],
    agreement_event: [],
    partner_policy: [],
    partner_policy_audit: [],
    inbox_submission: [],
    witness_key: [],
    establishment_healthcare: [],
    transfer_lead: [],
    planned_move: [],
    move_step: [],
    responsibility_handover: [],
    subject_request: [],
    subject_request_part: [],
    subject_request_step: [],
    withheld_item: [],
    rectification_item: [],
    rectification_answer: [],
    staff_detail: [],
    odd_access: [],
    investigation: [],
    investigation_note: [],
    investigation_outcome: [],
    coordination_appointment: [],
    joint_investigation: [],
    joint_investigation_part: [],
    joint_investigation_answer: [],
    joint_investigation_step: [],
    legal_hold: [],
    legal_hold_release: [],
  };
}
