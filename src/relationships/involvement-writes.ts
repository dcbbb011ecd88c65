import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import type { PartnerId, PersonId, RelationshipId } from "../kernel/ids.js";
import type { RelationshipKind } from "../policy/vocabulary.js";
import { RelationshipEntity } from "./relationship.entity.js";

/** Whose involvement with whom, and of what kind. */
interface Involvement {
  readonly personId: PersonId;
  readonly partnerId: PartnerId;
  readonly kind: RelationshipKind;
}

/** Opens a relationship: from that moment on the partner is let in as its kind says (domain guide 2.4). */
export async function openRelationship(
  opening: Involvement & Pick<RelationshipEntity, "proof" | "establishmentId" | "startedAt">,
  { manager }: Act,
  { now }: HubContext,
): Promise<RelationshipId> {
  const id = randomUUID() as string as RelationshipId;
  const row = { ...opening, id, endedAt: null, validTo: null, recordedAt: now };
  await manager.createQueryBuilder().insert().into(RelationshipEntity).values(row).updateEntity(false).execute();
  return id;
}

/**
 * Ends what is open of a partner's involvement of one kind. Access outlasts it by the tail that the kind leaves for
 * handing over, or by none where the involvement came to nothing.
 */
export async function endRelationships(
  { personId, partnerId, kind }: Involvement,
  endedAt: Date,
  { manager }: Act,
  { gatekeeper }: HubContext,
  tailHours = gatekeeper.matrix.relationship(kind).endsAfterHours,
): Promise<void> {
  const end = "greatest(started_at, :endedAt::timestamptz)";
  const update = manager
    .createQueryBuilder()
    .update(RelationshipEntity)
    .set({ endedAt: () => end, validTo: () => `${end} + make_interval(hours => :tailHours::int)` });
  await update
    .where("person_id = :personId AND partner_id = :partnerId AND kind = :kind AND ended_at IS NULL")
    .setParameters({ personId, partnerId, kind, endedAt, tailHours })
    .execute();
}
