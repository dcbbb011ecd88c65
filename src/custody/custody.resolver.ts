import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { Establishment, establishmentById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { custodyEpisodesOf } from "./custody.loader.js";
import { Custody, CustodyEpisode } from "./custody.type.js";
import type { CustodyEpisodeEntity } from "./custody-episode.entity.js";
import { currentStay, latestFirst, staysBegun } from "./stays.js";

@Resolver(() => Person)
export class PersonCustodyResolver {
  @Door("CUSTODY")
  @FieldResolver(() => Custody, {
    nullable: true,
    description: "Whether and where the person is held, since when, and until when it is expected (CUSTODY).",
  })
  async custody(@Root() person: Person, @Ctx() context: HubContext): Promise<Custody> {
    const begun = staysBegun(await episodesFor(person, context), context.now);
    const current = currentStay(begun);
    return {
      personId: person.id,
      isInCustody: current !== null,
      establishmentId: current?.establishmentId ?? null,
      since: current?.arrivedAt ?? null,
      legalStatus: current?.legalStatus ?? null,
      expectedReleaseOn: current?.expectedReleaseOn ?? null,
      location: current?.location ?? null,
      episodes: latestFirst(begun),
    };
  }
}

/** The person's stays; to a partner let in to its own entries alone, those in the places it runs. */
async function episodesFor(person: Person, context: HubContext): Promise<readonly CustodyEpisodeEntity[]> {
  const episodes = await context.load(custodyEpisodesOf, person.id);
  if (context.gatekeeper.decision(person.id, "CUSTODY").scope === "ALL") return episodes;
  const places = await Promise.all(
    episodes.map(({ establishmentId }) => context.load(establishmentById, establishmentId)),
  );
  return episodes.filter((_, index) => places[index]?.partnerId === context.principal.partnerId);
}

@Resolver(() => Custody)
export class CustodyResolver {
  @FieldResolver(() => Establishment, { nullable: true, description: "Where they are held; null when not in custody." })
  async establishment(@Root() custody: Custody, @Ctx() context: HubContext): Promise<Establishment | null> {
    return custody.establishmentId === null ? null : context.load(establishmentById, custody.establishmentId);
  }
}

@Resolver(() => CustodyEpisode)
export class CustodyEpisodeResolver {
  @FieldResolver(() => Establishment, { nullable: true, description: "The establishment." })
  establishment(@Root() episode: CustodyEpisode, @Ctx() context: HubContext): Promise<Establishment | null> {
    return context.load(establishmentById, episode.establishmentId);
  }
}
