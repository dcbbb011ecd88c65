import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { each, entriesInSight } from "../entries/index.js";
import { Person } from "../people/index.js";
import { EndOfLife } from "./end-of-life.type.js";
import { illnessKind, tellingKind, wishKind } from "./end-of-life-kinds.js";
import { gravest } from "./telling-rules.js";

@Resolver(() => Person)
export class PersonEndOfLifeResolver {
  @Door("TERMINAL_ILLNESS", "EXISTENCE")
  @FieldResolver(() => EndOfLife, {
    nullable: true,
    description:
      "A terminal illness, what is expected and what the person wishes (TERMINAL_ILLNESS). Null, without a notice, both when it is " +
      "withheld and when there is nothing to see.",
  })
  async endOfLife(@Root() { id }: Person, @Ctx() context: HubContext): Promise<EndOfLife | null> {
    const [illnesses, wishes, decisions] = await Promise.all([
      entriesInSight(illnessKind, id, context),
      entriesInSight(wishKind, id, context),
      entriesInSight(tellingKind, id, context),
    ]);
    const reaches = (level: "SUMMARY" | "READ") => context.gatekeeper.permits(id, "TERMINAL_ILLNESS", level);
    const isEmpty = illnesses.all.length === 0 && !(reaches("SUMMARY") && wishes.all.length > 0);
    // A decision whether to tell is itself a trace: to those below READ it is no reason to open.
    if (isEmpty && !(reaches("READ") && decisions.all.length > 0)) return null;
    return {
      personId: id,
      isTerminallyIll: illnesses.current.length > 0,
      prognosis: gravest(illnesses.current.map(({ prognosis }) => prognosis)),
      wishesInShort: each(wishes.current.map(({ inShort }) => inShort)),
      illnesses: illnesses.all,
      wishes: wishes.all,
      tellingDecisions: decisions.all,
    };
  }
}
