import type { HubContext } from "../access/index.js";
import { type EntryPayload, inForce, recordEntry, unprotectedEntries } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { mustNotBeTold, requireTellable, restrictionsOn } from "./contact-rules.js";
import type {
  RecordContactRestrictionInput,
  RecordFamilyMemberInput,
  RecordInvolvementChoiceInput,
} from "./family.inputs.js";
import { contactRestrictions, familyMembers, involvementChoices } from "./family-kinds.js";

const LONGEST_NAME = 120;
const LONGEST_RELATION = 60;
const LONGEST_NARRATIVE = 4_000;

export function recordFamilyMember(input: RecordFamilyMemberInput, context: HubContext): Promise<EntryPayload> {
  const { name, relation, isCarer, isEmergencyContact, telephone = null, note = null } = input;
  return recordEntry(familyMembers, "recordFamilyMember", input, context, {
    check: (check) => {
      check.text("name", name, LONGEST_NAME);
      check.text("relation", relation, LONGEST_RELATION);
      check.text("telephone", telephone, 30);
      check.text("note", note, LONGEST_NARRATIVE);
      check.require(!isEmergencyContact || telephone !== null, "telephone", "Say how to ring an emergency contact.");
    },
    said: () => ({ name, relation, isCarer, isEmergencyContact, telephone, note }),
  });
}

export function recordContactRestriction(
  input: RecordContactRestrictionInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { memberId = null, name, relation = null, reason, legalBasis = null, toDay = null } = input;
  const { mustNotBeTold: mayNotKnow, mustNotVisit } = input;
  return recordEntry(contactRestrictions, "recordContactRestriction", input, context, {
    check: (check) => {
      check.text("name", name, LONGEST_NAME);
      check.text("relation", relation, LONGEST_RELATION);
      check.text("reason", reason, LONGEST_NARRATIVE);
      check.text("legalBasis", legalBasis, 200);
      check.require(mayNotKnow || mustNotVisit, "mustNotVisit", "A restriction restricts something: say which.");
      check.require(toDay === null || toDay >= ukDay(context.now), "toDay", "It may not be in the past.");
    },
    said: async (_act, person) => {
      const member = await memberOf(memberId, person, context);
      return { memberId: member, name, relation, mustNotBeTold: mayNotKnow, mustNotVisit, reason, legalBasis, toDay };
    },
  });
}

export function recordInvolvementChoice(
  input: RecordInvolvementChoiceInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { takesPart, toldOfAssessment, toldOfOutcome, toldOfPlan, words = null } = input;
  const choice = { takesPart, toldOfAssessment, toldOfOutcome, toldOfPlan };
  return recordEntry(involvementChoices, "recordInvolvementChoice", input, context, {
    check: (check) => {
      check.text("words", words, LONGEST_NARRATIVE);
      const tells = takesPart || toldOfAssessment || toldOfOutcome || toldOfPlan;
      check.require(
        Boolean(input.memberId) || !tells,
        "memberId",
        "Say who takes part or is told: one choice for each.",
      );
    },
    said: async (_act, person) => {
      const memberId = await memberOf(input.memberId ?? null, person, context);
      if (memberId !== null) requireTellable(choice, await isRestricted(memberId, person, context));
      return { memberId, ...choice, words };
    },
  });
}

async function memberOf(id: string | null, person: PersonId, context: HubContext): Promise<string | null> {
  if (id === null) return null;
  const members = await unprotectedEntries(familyMembers, person, context);
  const member = members.find((one) => one.id === id.toLowerCase());
  if (!member) throw new NotFound(familyMembers.noun);
  return member.id;
}

async function isRestricted(memberId: string, person: PersonId, context: HubContext): Promise<boolean> {
  const [members, restrictions] = await Promise.all([
    context.load(familyMembers.ofPerson, person),
    context.load(contactRestrictions.ofPerson, person),
  ]);
  return mustNotBeTold(memberId, restrictionsOn(inForce(restrictions, context.now), ukDay(context.now)), members);
}
