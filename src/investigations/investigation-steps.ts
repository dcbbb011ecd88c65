import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { eventsInSight } from "../audit/index.js";
import { checkTelling, toldOf } from "../exceptions/index.js";
import { BadUserInput, Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { EventHoldEntity } from "./event-hold.entity.js";
import { type InvestigationEntity, InvestigationNoteEntity } from "./investigation.entity.js";
import type {
  AddEventsToInvestigationInput,
  CloseInvestigationInput,
  NoteInvestigationInput,
} from "./investigation.inputs.js";
import { InvestigationOutcomeEntity } from "./investigation-outcome.entity.js";
import { outcomeOf } from "./investigations.loader.js";
import { investigationInSight } from "./investigations-in-sight.js";
import { recordedBy } from "./recorded-by.js";

const LONGEST_TEXT = 4_000;
const MOST_EVENTS = 200;

/** Groups events under an investigation: from now on they are held from erasure, and may be kept from the person. */
export async function addEventsToInvestigation(
  { investigationId, eventIds }: AddEventsToInvestigationInput,
  context: HubContext,
): Promise<string> {
  const ids = [...new Set(eventIds.map((id) => id.toLowerCase()))];
  const check = new InputCheck("input");
  check.require(ids.length >= 1 && ids.length <= MOST_EVENTS, "eventIds", `It must name 1 to ${MOST_EVENTS} entries.`);
  check.refuse();
  return step("addEventsToInvestigation", investigationId, context, async (row, { manager }) => {
    const found = await eventsInSight(ids.filter(isId), row, context);
    if (found.length < ids.length) throw new BadUserInput([{ field: "input.eventIds", problem: NO_SUCH_EVENT }]);
    const holds = found.map((eventId) => ({ investigationId: row.id, eventId, ...recordedBy(context) }));
    const insert = manager.createQueryBuilder().insert().into(EventHoldEntity).values(holds);
    await insert.orIgnore().updateEntity(false).execute();
  });
}

const NO_SUCH_EVENT = "Each must be an entry of the access log about the user or the record that is looked into.";

/** Writes something down in the course of an investigation. */
export async function noteInvestigation(input: NoteInvestigationInput, context: HubContext): Promise<string> {
  checkWords(input.words);
  return step("noteInvestigation", input.investigationId, context, async (row, { manager }) => {
    const note = { id: randomUUID(), investigationId: row.id, words: input.words };
    await manager.insert(InvestigationNoteEntity, { ...note, ...recordedBy(context) });
  });
}

/** Closes an investigation, once: what was kept from the person's own log is told there from now on. */
export async function closeInvestigation(input: CloseInvestigationInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("words", input.words, LONGEST_TEXT);
  checkTelling(check, input);
  check.refuse();
  return step("closeInvestigation", input.investigationId, context, async (row, { manager }) => {
    const { personToldAt, notToldReason } = toldOf(input, context.now);
    const { outcome, words } = input;
    const closing = { investigationId: row.id, outcome, words, personToldAt, notToldReason, ...recordedBy(context) };
    const insert = manager.createQueryBuilder().insert().into(InvestigationOutcomeEntity).values(closing);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("investigation_id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
  });
}

/** A step of an open investigation in the caller's sight. */
function step(
  action: string,
  id: string,
  context: HubContext,
  write: (row: InvestigationEntity, act: Act) => Promise<void>,
): Promise<string> {
  return context.act(action, async (act) => {
    await act.demandOffice("INVESTIGATE");
    const row = await openInSight(id, act, context);
    await write(row, act);
    act.wrote(row.id);
    return row.id;
  });
}

/** An open investigation in the caller's sight; the person it names is named by the event of the step too. */
export async function openInSight(id: string, act: Act, context: HubContext): Promise<InvestigationEntity> {
  const row = await investigationInSight(id, context);
  if (!row) throw new NotFound("investigation");
  if (row.personId) await act.demandRight(row.personId, "REVIEW", { record: "investigation" });
  if (await context.load(outcomeOf, row.id)) {
    throw new RuleBroken("GAP-32", "This investigation is closed; what has come up since is a new one.");
  }
  return row;
}

function checkWords(words: string): void {
  const check = new InputCheck("input");
  check.text("words", words, LONGEST_TEXT);
  check.refuse();
}
