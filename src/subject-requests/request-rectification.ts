import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { checkRequest } from "./check-request.js";
import { recordRequest } from "./create-request.js";
import type { RectificationItemInput, RequestRectificationInput } from "./rectification.inputs.js";
import { RectificationItemEntity } from "./rectification-item.entity.js";
import { routeRectification } from "./route-rectification.js";

const LONGEST_TEXT = 4_000;
const MOST_ITEMS = 20;

/**
 * Writes down a person's request to put right what is held about them, and routes each thing said to be wrong to the
 * controllers of the entries it is about (UK GDPR Article 16, GAP-25). Nothing of the record is changed by it.
 */
export async function requestRectification(input: RequestRectificationInput, context: HubContext): Promise<string> {
  checkRequest(input, context);
  checkItems(input.items);
  if (!isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("requestRectification", async (act) => {
    await act.demandRight(personId, "ASK_FOR_RECORD");
    const { controllers, routes } = await routeRectification(input.items, personId, context);
    const requestId = await recordRequest(act, "RECTIFICATION", { input, personId, controllers }, context);
    const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
    const rows = input.items.map(({ category, entryId, wrong, right }, index) => ({
      ...{ id: randomUUID() as string, requestId, personId, place: index + 1 },
      ...{ category, entryId: entryId?.toLowerCase() ?? null },
      ...{ saidWrong: wrong, saidRight: right, routedToPartnerIds: [...(routes[index] ?? [])] },
      ...{ recordedByUserId, recordedByPartnerId },
    }));
    await act.manager.insert(RectificationItemEntity, rows);
    return requestId;
  });
}

function checkItems(items: readonly RectificationItemInput[]): void {
  const check = new InputCheck("input");
  check.require(items.length >= 1 && items.length <= MOST_ITEMS, "items", `Say 1 to ${MOST_ITEMS} things.`);
  for (const [index, { wrong, right }] of items.entries()) {
    check.text(`items.${index}.wrong`, wrong, LONGEST_TEXT);
    check.text(`items.${index}.right`, right, LONGEST_TEXT);
  }
  check.refuse();
}
