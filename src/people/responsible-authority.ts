import type { Act, HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";

const RESPONSIBLE = statement(
  "SELECT responsible_authority_code AS code FROM facts.person_identity WHERE person_id = $1",
);

/** GSS code of the council that is responsible for a person now; null where none is known. For rules, not for showing. */
export async function responsibleAuthorityOf(person: PersonId, { session }: HubContext): Promise<string | null> {
  const [known] = await session.rows<{ code: string | null }>(RESPONSIBLE, [person]);
  return known?.code ?? null;
}

/** Makes another council responsible for a person under the Care Act (CUST-01), for the prison that a move was planned to. */
export async function passResponsibility(personId: PersonId, toAreaCode: string, { manager }: Act): Promise<void> {
  await manager.query("SELECT facts.pass_responsibility($1, $2)", [personId, toAreaCode]);
}
