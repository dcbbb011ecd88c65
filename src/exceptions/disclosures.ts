import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { BadUserInput, Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import type { DisclosureFact, Level } from "../policy/vocabulary.js";
import { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
import type { DecideDisclosureInput, RequestDisclosureInput } from "./disclosure.inputs.js";
import { disclosureById } from "./exceptions.loader.js";

const LONGEST_TEXT = 4_000;
const LONGEST_MILLISECONDS = 366 * 24 * 3_600_000;
/** What a disclosure can give, least first: it is given to be read. */
const LEVELS: readonly DisclosureFact["level"][] = ["EXISTENCE", "SUMMARY", "READ"];
const NO_LEVEL = "It must be EXISTENCE, SUMMARY or READ.";

/** Asks the partner in control of a record for a disclosure (basis d). It opens nothing until it is approved. */
export async function requestDisclosure(input: RequestDisclosureInput, context: HubContext): Promise<string> {
  const levelAsked = levelOf(input.level);
  const check = new InputCheck("input");
  check.text("reason", input.reason, LONGEST_TEXT);
  check.require(input.categories.length > 0, "categories", "Name at least one: an empty list is not all.");
  check.require(levelAsked !== null, "level", NO_LEVEL);
  check.refuse();
  if (levelAsked === null || !isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("requestDisclosure", async (act) => {
    await act.demandRight(personId, "ASK", { categories: input.categories });
    requireDisclosable(input, context);
    const id = randomUUID();
    const { purpose } = context.principal;
    const asked = { id, personId, levelAsked, purpose, reason: input.reason, ...recordedBy(context) };
    await act.manager.insert(DisclosureRequestEntity, { ...asked, categories: [...new Set(input.categories)] });
    act.wrote(id);
    return id;
  });
}

/** Approves or refuses a disclosure, for the partner in control of the record: once, and for a limited time. */
export async function decideDisclosure(input: DecideDisclosureInput, context: HubContext): Promise<string> {
  checkDecision(input, context);
  return context.act("decideDisclosure", async (act) => {
    const asked = isId(input.disclosureId)
      ? await context.load(disclosureById, input.disclosureId.toLowerCase())
      : null;
    if (!asked) throw new NotFound("disclosure");
    await act.demandRight(asked.personId, "DECIDE", { categories: asked.categories, record: "disclosure" });
    requireWeighed(input, asked, context);
    const granted = input.isApproved ? { levelGranted: levelOf(input.level), validTo: input.validTo ?? null } : REFUSED;
    const decided = { disclosureId: asked.id, isApproved: input.isApproved, reason: input.reason, ...granted };
    const row = { ...decided, validFrom: context.now, ...recordedBy(context) };
    const insert = act.manager.createQueryBuilder().insert().into(DisclosureDecisionEntity).values(row);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("disclosure_id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
    act.wrote(asked.id);
    return asked.id;
  });
}

const REFUSED = { levelGranted: null, validTo: null };

function checkDecision({ isApproved, reason, level, validTo }: DecideDisclosureInput, { now }: HubContext): void {
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  const isAhead = !!validTo && validTo > now && validTo.getTime() - now.getTime() <= LONGEST_MILLISECONDS;
  check.require(!isApproved || levelOf(level) !== null, "level", NO_LEVEL);
  check.require(!isApproved || isAhead, "validTo", "An approval ends: it must lie ahead, within twelve months.");
  check.require(isApproved || (!level && !validTo), "isApproved", "A refusal grants no level and no time.");
  check.refuse();
}

function requireDisclosable({ categories }: RequestDisclosureInput, { gatekeeper }: HubContext): void {
  if (categories.every((category) => gatekeeper.rights.mayBeDisclosed(category))) return;
  const problem = "A category named is no matter of disclosure: your kind of agency sees it by other means, or never.";
  throw new RuleBroken("NEV-01", problem);
}

function requireWeighed(input: DecideDisclosureInput, asked: DisclosureRequestEntity, { principal }: HubContext): void {
  if (asked.recordedByUserId === principal.userId) {
    throw new RuleBroken("CONS-04", "Who asks for a disclosure may not be the one who approves it.");
  }
  const granted = levelOf(input.level);
  if (granted !== null && LEVELS.indexOf(granted) > LEVELS.indexOf(asked.levelAsked)) {
    throw new BadUserInput([{ field: "input.level", problem: "It may not be more than was asked for." }]);
  }
}

function levelOf(level: Level | null | undefined): DisclosureFact["level"] | null {
  return LEVELS.find((known) => known === level) ?? null;
}

function recordedBy({ principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  return { recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}
