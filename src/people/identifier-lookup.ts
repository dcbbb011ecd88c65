import { Field, InputType } from "type-graphql";
import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { BadUserInput } from "../kernel/errors.js";
import {
  type Parsed,
  parseNhsNumber,
  parsePncId,
  parsePrisonNumber,
  parseProbationCrn,
} from "../kernel/identifiers/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { IdentifierKind } from "../policy/vocabulary.js";
import { IdentifierKindEnum } from "./identifier.type.js";
import type { Person } from "./person.type.js";

@InputType("IdentifierInput", { description: "A number by which an agency knows a person." })
export class IdentifierInput {
  @Field(() => IdentifierKindEnum, { description: "Which register the number belongs to." })
  kind: IdentifierKind;

  @Field(() => String, { description: "The number; spaces and hyphens in the usual places are accepted." })
  value: string;
}

const PARSERS: Partial<Record<IdentifierKind, (text: string, thisYear: number) => Parsed>> = {
  NHS_NUMBER: parseNhsNumber,
  PRISON_NUMBER: parsePrisonNumber,
  CRN: parseProbationCrn,
  PNC: parsePncId,
};

const LONGEST_REFERENCE = 64;

const OF_IDENTIFIER = statement("SELECT id FROM facts.people_with($1, $2) AS id");

/**
 * Finds the person with a number, if there is exactly one.
 *
 * A kind of number that the caller may not see cannot be searched with either: the answer is that of an unknown
 * number (NEV-05). The hub never guesses between two people with one number (GAP-16).
 */
export async function findByIdentifier(
  { kind, value }: IdentifierInput,
  id: string | undefined,
  context: HubContext,
): Promise<Person | null> {
  const canonical = parseIdentifier(kind, value, "identifier.value", context.now);
  if (id !== undefined) {
    throw new BadUserInput([{ field: "identifier", problem: "Give either an id or an identifier, not both." }]);
  }
  const { matrix, principal } = context.gatekeeper;
  const people = matrix.maySeeIdentifier(kind, principal)
    ? await context.session.rows<{ id: PersonId }>(OF_IDENTIFIER, [kind, canonical])
    : [];
  // Whom it found is weighed at the door, and noted there with who controls their record.
  context.gatekeeper.noteSearch({ by: [kind], found: people.length, people: [] }, []);
  const [only, ...others] = people;
  return only && others.length === 0 ? only : null;
}

/** The canonical form of an identifier, or `BAD_USER_INPUT` naming the field. */
export function parseIdentifier(kind: IdentifierKind, value: string, field: string, now: Date): string {
  const parsed = PARSERS[kind]?.(value, now.getUTCFullYear());
  if (parsed && !parsed.ok) throw new BadUserInput([{ field, problem: parsed.problem }]);
  if (parsed) return parsed.value;
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.length > LONGEST_REFERENCE) {
    throw new BadUserInput([{ field, problem: `It must have 1 to ${LONGEST_REFERENCE} characters.` }]);
  }
  return trimmed;
}
