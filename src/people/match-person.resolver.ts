import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { statement } from "../db/index.js";
import { BadUserInput } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { parseIdentifier } from "./identifier-lookup.js";
import { MatchPersonInput, PersonMatch } from "./person-match.type.js";

type Match = Omit<PersonMatch, "id"> & { readonly id: PersonId };

const MATCHES = statement(`
  SELECT person_id AS id, given_names AS "givenNames", family_name AS "familyName", year_of_birth AS "yearOfBirth",
    responsible_authority_code AS "responsibleAuthorityCode"
  FROM facts.people_like($1, $2::date, $3, $4)
`);

const LONGEST_TEXT = 200;
const FACTS_NEEDED = 2;

@Resolver()
export class PersonMatchResolver {
  @Open("answers with the match minimum alone, and only those to whom the matrix offers it")
  @Query(() => PersonMatch, {
    nullable: true,
    description:
      "The one person whom two or more identifying facts fit exactly, as the least that tells two people apart. Null when nobody, or more than " +
      "one person, fits, or when the caller may see nothing: the answers are the same (NEV-07, MIN-03). Every search is logged.",
  })
  async matchPerson(
    @Ctx() context: HubContext,
    @Arg("input", () => MatchPersonInput, { description: "What is known of the person sought." })
    input: MatchPersonInput,
  ): Promise<PersonMatch | null> {
    const sought = read(input, context);
    const found = sought.isSearchable ? await context.session.rows<Match>(MATCHES, sought.parameters) : [];
    const [only, ...others] = found;
    const candidates = only && others.length === 0 ? [only.id] : [];
    const people = await context.gatekeeper.matchable(candidates, sought.hasCaseReference);
    context.gatekeeper.noteSearch({ by: sought.by, found: found.length, people }, candidates);
    return only && people.includes(only.id) ? only : null;
  }
}

function read({ familyName, dateOfBirth, identifier, caseReference }: MatchPersonInput, context: HubContext) {
  const name = familyName?.trim() || null;
  const facts = { familyName: name, dateOfBirth: dateOfBirth ?? null, identifier: identifier ?? null };
  const by = Object.entries(facts).flatMap(([fact, value]) => (value === null ? [] : [fact]));
  if (by.length < FACTS_NEEDED) {
    const problem = "Give at least two of familyName, dateOfBirth and identifier.";
    throw new BadUserInput([{ field: "input", problem }]);
  }
  if ((name?.length ?? 0) > LONGEST_TEXT) {
    throw new BadUserInput([
      { field: "input.familyName", problem: `It must have at most ${LONGEST_TEXT} characters.` },
    ]);
  }
  const value = identifier && parseIdentifier(identifier.kind, identifier.value, "input.identifier.value", context.now);
  const { matrix, principal } = context.gatekeeper;
  return {
    by,
    parameters: [name, facts.dateOfBirth, identifier?.kind ?? null, value ?? null],
    // A kind of number that the caller may not see cannot be searched with either (NEV-05).
    isSearchable: !identifier || matrix.maySeeIdentifier(identifier.kind, principal),
    hasCaseReference: (caseReference?.trim() ?? "") !== "",
  };
}
