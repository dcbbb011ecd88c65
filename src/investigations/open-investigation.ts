import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId, type UserId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { staffById } from "../partners/index.js";
import { InvestigationEntity } from "./investigation.entity.js";
import type { OpenInvestigationInput } from "./investigation.inputs.js";
import { recordedBy } from "./recorded-by.js";

const LONGEST_TEXT = 4_000;

const CONTROLLED = statement("SELECT FROM person WHERE id = $1 AND record_owner_id = $2");

/**
 * Opens an investigation of one of the lead's own users, of what was done with a record that the lead's partner
 * controls, or of both (domain guide 2.5). Of anybody else it says what it says of nobody.
 */
export async function openInvestigation(input: OpenInvestigationInput, context: HubContext): Promise<string> {
  checkOpening(input);
  return context.act("openInvestigation", async (act) => {
    await act.demandOffice("INVESTIGATE");
    const subjectUserId = input.userId ? await ownUser(input.userId, context) : null;
    const personId = input.personId ? await ownRecord(input.personId, context) : null;
    if (personId) await act.demandRight(personId, "REVIEW");
    const { reason, keptFromPersonBecause = null } = input;
    const id = randomUUID();
    const opened = { id, subjectUserId, personId, reason, keptFromPersonBecause };
    await act.manager.insert(InvestigationEntity, { ...opened, ...recordedBy(context) });
    act.wrote(id);
    return id;
  });
}

function checkOpening({ userId, personId, reason, keptFromPersonBecause }: OpenInvestigationInput): void {
  const check = new InputCheck("input");
  check.require(Boolean(userId ?? personId), "userId", "Name a user, a person, or both.");
  check.text("reason", reason, LONGEST_TEXT);
  check.text("keptFromPersonBecause", keptFromPersonBecause, LONGEST_TEXT);
  check.refuse();
}

async function ownUser(id: string, context: HubContext): Promise<UserId> {
  const user = isId(id) ? await context.load(staffById, id.toLowerCase()) : null;
  const { partnerId, userId } = context.principal;
  if (user?.partnerId !== partnerId) throw new NotFound("user");
  if (user.id === userId) throw new RuleBroken("AUD-03", "Nobody looks into what they did themselves.");
  return user.id;
}

async function ownRecord(id: string, { session, principal }: HubContext): Promise<PersonId> {
  const rows = isId(id) ? await session.rows(CONTROLLED, [id, principal.partnerId]) : [];
  if (rows.length === 0) throw new NotFound("person");
  return id.toLowerCase() as PersonId;
}
