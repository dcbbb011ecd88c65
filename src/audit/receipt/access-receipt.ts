import type { HubContext } from "../../access/index.js";
import type { PartnerId, PersonId } from "../../kernel/ids.js";
import { partnerById } from "../../partners/index.js";
import { newestTree } from "../audit-proof.js";
import type { AccessReceipt } from "./access-receipt.type.js";
import { type EventOfPerson, eventsOfPerson } from "./events-of-person.js";
import { receiptDocument } from "./receipt-document.js";
import { receiptProofs } from "./receipt-proofs.js";
import { type SeenBy, seenBy, type ToldEvent } from "./seen-by.js";

/**
 * Who has seen a person's record, when and why, as the person or their proxy may be told, with a proof that it can be
 * held against the log (domain guide part 5, S11).
 *
 * It reaches up to the newest checkpoint. Null where nothing was sealed yet, and for everybody else: staff have the
 * access log.
 */
export async function accessReceipt(personId: PersonId, context: HubContext): Promise<AccessReceipt | null> {
  if (context.principal.actsForPersonId !== personId) return null;
  const checkpoint = await newestTree(context);
  if (checkpoint === null) return null;
  const all = await eventsOfPerson(personId, checkpoint.size, context);
  const told = all.filter(isTold);
  const groups = seenBy(told);
  const [proofs, names] = await Promise.all([receiptProofs(told, checkpoint.size, context), namesOf(groups, context)]);
  context.trail.noteLogRead(["personId"], told.length);
  const parts = { personId, now: context.now, checkpoint, all, told, groups, proofs, names };
  return {
    completeUpTo: checkpoint.size,
    checkpointAt: checkpoint.issuedAt,
    entries: groups.map((group) => ({ ...group, sentence: `${names.get(group.partnerId)} ${group.sentence}` })),
    document: receiptDocument(parts, context.receiptSigner),
  };
}

function isTold(event: EventOfPerson): event is ToldEvent {
  return event.seen !== null;
}

async function namesOf(groups: readonly SeenBy[], context: HubContext): Promise<ReadonlyMap<PartnerId, string>> {
  const ids = [...new Set(groups.map(({ partnerId }) => partnerId))];
  const partners = await Promise.all(ids.map((id) => context.load(partnerById, id)));
  return new Map(ids.map((id, place) => [id, partners[place]?.name ?? "A partner"] as const));
}
