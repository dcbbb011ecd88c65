import { randomUUID } from "node:crypto";
import { type HubContext, isMoment, type Page, type PlacedList, readPlaced, type WantedPage } from "../access/index.js";
import { statement } from "../db/index.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { SubmissionEntity } from "./submission.entity.js";
import type { ReceivedSubmission, SubmissionReceipt, SubmitToHubInput } from "./submission.type.js";

const LONGEST_REFERENCE = 200;
const LONGEST_TEXT = 20_000;

const IS_PARTNER = statement("SELECT FROM partner WHERE id = $1 AND status = 'ACTIVE'");

const RECEIVED: PlacedList<ReceivedSubmission> = {
  query: statement(`
  SELECT id, kind, to_partner_id AS "toPartnerId", subject_reference AS "subjectReference", words AS text,
    recorded_by_user_id AS "recordedByUserId", recorded_by_partner_id AS "recordedByPartnerId", event_at AS "eventAt"
  FROM inbox_submission
  WHERE to_partner_id = $1 AND ($2::timestamptz IS NULL OR (event_at, id) < ($2::timestamptz, $3::uuid))
  ORDER BY event_at DESC, id DESC LIMIT $4
`),
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

/**
 * Leaves something in another partner's inbox and answers with a receipt alone (NEV-10).
 *
 * Nothing is looked up but whether there is such a partner to read it, which is public: a reference to somebody the hub
 * knows and to nobody are answered alike.
 */
export async function submitToHub(input: SubmitToHubInput, context: HubContext): Promise<SubmissionReceipt> {
  const check = new InputCheck("input");
  check.text("subjectReference", input.subjectReference, LONGEST_REFERENCE);
  check.text("text", input.text, LONGEST_TEXT);
  check.require(await isPartner(input.toPartnerId, context), "toPartnerId", "It must be an active partner of the hub.");
  check.refuse();
  return context.act("submitToHub", async (act) => {
    await act.demandOffice("SUBMIT");
    const receiptId = randomUUID();
    await act.manager.insert(SubmissionEntity, { id: receiptId, ...rowOf(input, context) });
    act.wrote(receiptId);
    return { receiptId, receivedAt: context.now };
  });
}

/** A page of what was left for the caller's partner, newest first. */
export function receivedSubmissions(
  page: WantedPage,
  { session, principal }: HubContext,
): Promise<Page<ReceivedSubmission>> {
  return readPlaced(RECEIVED, [principal.partnerId], page, session);
}

async function isPartner(id: string, { session }: HubContext): Promise<boolean> {
  return isId(id) && (await session.rows(IS_PARTNER, [id])).length > 0;
}

function rowOf({ kind, toPartnerId, subjectReference, text }: SubmitToHubInput, { principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  const by = { recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
  return { kind, toPartnerId: toPartnerId.toLowerCase() as PartnerId, subjectReference, text, ...by };
}
