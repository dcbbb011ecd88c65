import type * as agency from "./agency-rows.js";
import type * as circumstance from "./circumstance-rows.js";
import type { ConsentRow } from "./consent-rows.js";
import type * as people from "./person-rows.js";
import type * as plan from "./plan-rows.js";

/** Every table that the county fills, in an order in which each row finds what it points at. */
export interface Tables {
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
  };
}
