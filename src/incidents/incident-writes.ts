import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { establishmentById, partnerById } from "../partners/index.js";
import type { DeclareIncidentInput } from "./incident.inputs.js";
import { isKnownPlace, requireOwnGround, requireTimeLimit } from "./incident-rules.js";
import { incidentById, incidentFor } from "./incidents.loader.js";
import { MajorIncidentEntity } from "./major-incident.entity.js";

const SHORTEST_REASON = 20;
const LONGEST_REASON = 2_000;
const MOST_NAMED = 20;

/** Declares a major incident: from now on those who respond are told the emergency set of who is affected (INC-03). */
export async function declareIncident(input: DeclareIncidentInput, context: HubContext): Promise<MajorIncidentEntity> {
  const { principal, now } = context;
  const { kind, reason, until } = input;
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_REASON);
  check.require(
    reason.trim().length >= SHORTEST_REASON,
    "reason",
    `It must have at least ${SHORTEST_REASON} characters.`,
  );
  check.past("startedAt", input.startedAt, now);
  const [places, responders] = [distinct(input.establishmentIds), distinct(input.responderIds)];
  await checkPlaces(check, places, context);
  await checkResponders(check, responders, context);
  check.refuse();
  const startedAt = input.startedAt ?? now;
  const id = await context.act("declareIncident", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("DECLARE_INCIDENT");
    await requireGround(places, context);
    requireTimeLimit(startedAt, until, now);
    const incident = {
      ...{ id: randomUUID() as string, kind, reason, establishmentIds: places, startedAt, until },
      ...{ responderIds: responders as PartnerId[], declaredByUserId: principal.userId },
      ...{ declaredByPartnerId: principal.partnerId, recordedAt: now, endedAt: null, endedByUserId: null },
    };
    await manager.insert(MajorIncidentEntity, incident);
    wrote(incident.id);
    return incident.id;
  });
  return inSightOfParty(id, context);
}

/** Ends an incident before its time. Whoever declared it does; to others there is none. */
export async function endIncident(id: string, context: HubContext): Promise<MajorIncidentEntity> {
  const { principal, now } = context;
  const ended = await context.act("endIncident", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("DECLARE_INCIDENT");
    const incident = isId(id) ? await context.load(incidentById, id.toLowerCase()) : null;
    const isOpen = incident !== null && incident.endedAt === null && incident.until > now;
    if (!isOpen || incident.declaredByPartnerId !== principal.partnerId) throw new NotFound("incident");
    const end = { endedAt: now, endedByUserId: principal.userId };
    const update = manager.createQueryBuilder().update(MajorIncidentEntity).set(end);
    const { affected } = await update.where("id = :id AND ended_at IS NULL", { id: incident.id }).execute();
    if (affected !== 1) throw new NotFound("incident");
    wrote(incident.id);
    return incident.id;
  });
  return inSightOfParty(ended, context);
}

/** The incident as it stands after a change; a repeated request is answered by what is true by then. */
async function inSightOfParty(id: string, context: HubContext): Promise<MajorIncidentEntity> {
  const incident = await incidentFor(id, context);
  if (!incident) throw new NotFound("incident");
  return incident;
}

async function requireGround(places: readonly string[], context: HubContext): Promise<void> {
  const [declarer, known] = await Promise.all([
    context.load(partnerById, context.principal.partnerId),
    Promise.all(places.map((id) => context.load(establishmentById, id))),
  ]);
  if (!declarer) throw new NotFound("partner");
  requireOwnGround(
    declarer,
    known.filter((place) => place !== null),
  );
}

async function checkPlaces(check: InputCheck, ids: readonly string[], context: HubContext): Promise<void> {
  checkNumber(check, "establishmentIds", ids);
  const places = await Promise.all(ids.map((id) => (isId(id) ? context.load(establishmentById, id) : null)));
  const fits = places.every((place) => place !== null && isKnownPlace(place));
  check.require(
    fits,
    "establishmentIds",
    "Name prisons and approved premises: of no other place does the hub know who is there.",
  );
}

async function checkResponders(check: InputCheck, ids: readonly string[], context: HubContext): Promise<void> {
  checkNumber(check, "responderIds", ids);
  const { matrix } = context.gatekeeper;
  const partners = await Promise.all(ids.map((id) => (isId(id) ? context.load(partnerById, id) : null)));
  const fits = partners.every(
    (partner) => partner?.status === "ACTIVE" && matrix.purposesOf(partner.agencyType).includes("MAJOR_INCIDENT"),
  );
  check.require(fits, "responderIds", "Name active partners of a kind that responds to incidents.");
}

function checkNumber(check: InputCheck, field: string, ids: readonly string[]): void {
  check.require(ids.length >= 1 && ids.length <= MOST_NAMED, field, `Name 1 to ${MOST_NAMED}.`);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}
