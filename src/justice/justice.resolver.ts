import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AtLevel, Door, HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { Person } from "../people/index.js";
import { conditionsForSafeCare } from "./conditions-in-force.js";
import { licenceConditionsOf, offencesOf } from "./justice.loader.js";
import { Offence, Offences } from "./offences.type.js";

@Resolver(() => Person)
export class PersonOffencesResolver {
  @Door("OFFENCE", "EXISTENCE")
  @FieldResolver(() => Offences, {
    nullable: true,
    description: "Licence conditions, offences and sentences, as far as the caller's work needs them (OFFENCE).",
  })
  async offences(@Root() person: Person, @Ctx() context: HubContext): Promise<Offences> {
    const conditions = isShownAll(person.id, context) ? await context.load(licenceConditionsOf, person.id) : [];
    const forSafeCare = conditionsForSafeCare(conditions, context.now);
    return {
      personId: person.id,
      hasConditions: forSafeCare.length > 0,
      conditionsForSafeCare: forSafeCare,
      conditions,
    };
  }
}

@Resolver(() => Offences)
export class OffencesResolver {
  @AtLevel("READ")
  @FieldResolver(() => [Offence], {
    nullable: true,
    description: "The offences and their sentences, by the day of conviction. Withheld below level READ.",
  })
  async offences(@Root() { personId }: Offences, @Ctx() context: HubContext): Promise<readonly Offence[]> {
    return isShownAll(personId, context) ? context.load(offencesOf, personId) : [];
  }
}

/** These rows name no author and no recipient, so a partner that is let in to its own entries alone has none here. */
function isShownAll(person: PersonId, { gatekeeper }: HubContext): boolean {
  return gatekeeper.decision(person, "OFFENCE").scope === "ALL";
}
