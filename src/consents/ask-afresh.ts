import type { HubContext } from "../access/index.js";
import { whoMayDecideFor } from "../capacity/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { ConsentToAskAfresh } from "./ask-afresh.type.js";
import { asSeen, isBelieved, isObtainedByColleague } from "./consent-as-seen.js";
import { answersOf, decisionsOf, sixteenthBirthdayOf } from "./consents.loader.js";
import { consentsToAskAfresh, type ToAskAfresh } from "./consents-to-ask-afresh.js";

/** The consents that this caller should ask the person about afresh: none for who may not record the answer. */
export async function askedAfreshBy(person: PersonId, context: HubContext): Promise<ConsentToAskAfresh[]> {
  const [versions, answers, deciders, sixteenth] = await Promise.all([
    context.load(decisionsOf, person),
    context.load(answersOf, person),
    context.load(whoMayDecideFor, person),
    context.load(sixteenthBirthdayOf, person),
  ]);
  if (!context.gatekeeper.permits(person, "CONSENT", "WRITE")) return [];
  const known = { answers, deciders, sixteenth, now: context.now };
  const due = consentsToAskAfresh(versions.filter(isBelieved), known);
  const seen = await Promise.all(due.map((one) => seenToAsk(one, context)));
  return seen.filter((one) => one !== null);
}

async function seenToAsk({ row, reason }: ToAskAfresh, context: HubContext): Promise<ConsentToAskAfresh | null> {
  const consent = await asSeen(row, context);
  const { scope } = context.gatekeeper.decision(row.personId, "CONSENT");
  const isTheirs = scope === "ALL" || (await isObtainedByColleague(row, context));
  return consent?.availability === "AVAILABLE" && isTheirs ? { personId: row.personId, consent, reason } : null;
}
