import { establishmentId, idOf, partnerId, personId, userId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";
import type { IdentifierKind } from "../rows/person-rows.js";
import { involvementsOf, validTo } from "./involvement.js";
import type { Life } from "./life.js";

function addIdentity(life: Life, rows: CountyRows): void {
  const [given, family, preferred] = life.name;
  rows.person_identity.push({
    person_id: personId(life.key),
    given_names: given,
    family_name: family,
    preferred_name: preferred ?? null,
    pronouns: life.pronouns ?? null,
    date_of_birth: life.born,
    died_on: life.died ?? null,
    gender: life.gender,
    ordinary_residence_code: life.residence,
    responsible_authority_code: life.responsible ?? life.residence,
  });
}

function addIdentifiers(life: Life, rows: CountyRows): void {
  for (const [kind, value] of Object.entries(life.numbers) as [IdentifierKind, string][]) {
    const traced = life.untraced ? "NOT_TRACED" : "TRACED";
    const verification = kind === "NHS_NUMBER" ? traced : "NOT_REQUIRED";
    rows.person_identifier.push({ person_id: personId(life.key), kind, value, verification });
  }
}

function addContact({ key, contact }: Life, rows: CountyRows): void {
  if (contact === undefined) return;
  rows.person_contact.push({
    person_id: personId(key),
    address_lines: contact.lines,
    postcode: contact.postcode,
    uprn: contact.uprn ?? null,
    area_code: contact.area,
    telephone: contact.telephone ?? null,
    email: contact.email ?? null,
    preferred_method: contact.method ?? null,
    safe_contact_note: contact.note ?? null,
    is_protected: contact.isProtected ?? false,
  });
}

function addCommunication({ key, communication }: Life, rows: CountyRows): void {
  if (communication === undefined) return;
  rows.person_communication.push({
    person_id: personId(key),
    first_language: communication.language ?? "English",
    needs_interpreter: communication.interpreter ?? false,
    information_formats: communication.formats ?? [],
    support_needed: communication.support ?? [],
    reasonable_adjustments: communication.adjustments ?? [],
  });
}

function addRelationships(life: Life, rows: CountyRows): void {
  for (const [index, involvement] of involvementsOf(life).entries()) {
    const { partner, kind, proof, from, ended, place } = involvement;
    rows.relationship.push({
      id: idOf("relationship", `${life.key}/${index}`),
      person_id: personId(life.key),
      partner_id: partnerId(partner),
      kind,
      proof,
      establishment_id: place === undefined ? null : establishmentId(place),
      started_at: from,
      ended_at: ended ?? null,
      valid_to: validTo(involvement),
      recorded_at: from,
    });
  }
}

function addExclusions(life: Life, rows: CountyRows): void {
  for (const { user, kind, reason, from } of life.keptOut ?? []) {
    rows.record_exclusion.push({
      id: idOf("exclusion", `${life.key}/${user}`),
      person_id: personId(life.key),
      user_id: userId(user),
      kind,
      reason,
      valid_from: from,
      valid_to: null,
      recorded_at: from,
    });
  }
}

/** The rows that say who a person is, how to reach them, and who is involved. */
export function addSpine(life: Life, rows: CountyRows): void {
  const recorded = { id: personId(life.key), record_owner_id: partnerId(life.owner), recorded_at: life.since };
  rows.person.push(recorded);
  for (const add of [addIdentity, addIdentifiers, addContact, addCommunication, addRelationships, addExclusions]) {
    add(life, rows);
  }
}
