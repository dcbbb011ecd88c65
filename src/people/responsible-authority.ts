import type { Act, HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { identityOf } from "./people.loader.js";
import { PersonIdentityEntity } from "./person-identity.entity.js";

/** GSS code of the council that is responsible for a person now; null where none is known. For rules, not for showing. */
export async function responsibleAuthorityOf(person: PersonId, context: HubContext): Promise<string | null> {
  return (await context.load(identityOf, person))?.responsibleAuthorityCode ?? null;
}

/** Makes another council responsible for a person under the Care Act (CUST-01). */
export async function passResponsibility(personId: PersonId, toAreaCode: string, { manager }: Act): Promise<void> {
  const update = manager.createQueryBuilder().update(PersonIdentityEntity);
  await update.set({ responsibleAuthorityCode: toAreaCode }).where("person_id = :personId", { personId }).execute();
}
