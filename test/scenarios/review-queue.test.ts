import { partnerId, personId, userId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const QUEUE = `query ($reviewed: Boolean = false, $overdue: Boolean) { reviewQueue(reviewed: $reviewed, overdue: $overdue, first: 100) {
  edges { node { id kind personId dueOn outcome reviewedAt isOverdue user { id } } } } }`;
const OPEN = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }`;
const EMERGENCY = {
  personId: personId("daniel-marsh"),
  reason: "RISK_TO_LIFE",
  circumstances: "Found on the floor of the library, and cannot say who he is.",
  claimedRelationship: "Duty social worker",
};
const REVIEW = `mutation ($id: ID!) { reviewBreakGlass(input: { breakGlassId: $id, outcome: JUSTIFIED, note: "It was right.",
  personTold: true }) { breakGlass { id } } }`;
const DAY = 24 * 60;

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly outcome: string | null;
  readonly isOverdue: boolean;
}

async function queue(lead: Caller, wanted: { reviewed?: boolean; overdue?: boolean } = {}): Promise<Item[]> {
  const answer = await lead.ask(QUEUE, wanted);
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.reviewQueue.edges.map(({ node }: { node: Item }) => node);
}

let emergency: string;

beforeAll(async () => {
  const worker = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
  const until = new Date(hub().now.getTime() + 3_600_000).toISOString();
  const opened = await worker.ask(OPEN, { input: { ...EMERGENCY, until } });
  emergency = opened.body.data.breakGlass.breakGlass.id;
});

test("an emergency alerts and queues with the lead of the user's partner and of the record's (3.7)", async () => {
  for (const name of ["ig-lead", "council-c-ig-lead"] as const) {
    const found = (await queue(await hub().as(name), { overdue: false })).find(({ id }) => id === emergency);
    expect(found).toMatchObject({ kind: "BREAK_GLASS", user: { id: userId("kit-barlow") } });
  }
  const { rows } = await hub().owner.query("SELECT to_partner_id FROM access_alert WHERE exception_id = $1", [
    emergency,
  ]);
  expect(rows.map(({ to_partner_id }) => to_partner_id).sort()).toEqual(
    [partnerId("ashdale-council"), partnerId("callowmere-council")].sort(),
  );
});

describe("given what the county has opened and decided beside consent", () => {
  test("the queue holds both kinds, the one due first at the top, with the days they are due (3.6, 3.7, AUD-03)", async () => {
    const items = await queue(await hub().as("ig-lead"));
    expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).sort());
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["BREAK_GLASS", "OVERRIDE"]));
    expect(items.every(({ outcome }) => outcome === null)).toBe(true);
  });

  test("as days pass what waits becomes overdue, and the filter parts the two (AUD-03)", async () => {
    const lead = await hub().as("ig-lead");
    const overdueNow = await queue(lead, { overdue: true });
    const notYet = await queue(lead, { overdue: false });
    expect(notYet.length).toBeGreaterThan(0);
    hub().pass(30 * DAY);
    const later = await hub().as("ig-lead");
    expect(await queue(later, { overdue: false })).toEqual([]);
    const all = (await queue(later, { overdue: true })).map(({ id }) => id);
    expect(all.sort()).toEqual([...overdueNow, ...notYet].map(({ id }) => id).sort());
  });

  test("reviewed late, an item leaves the queue and stays late among the reviewed (3.7, AUD-03)", async () => {
    const lead = await hub().as("ig-lead");
    const reviewed = await lead.ask(REVIEW, { id: emergency });
    expect(reviewed.body.errors).toBeUndefined();
    expect((await queue(lead)).map(({ id }) => id)).not.toContain(emergency);
    const late = await queue(lead, { reviewed: true, overdue: true });
    expect(late.find(({ id }) => id === emergency)).toMatchObject({ outcome: "JUSTIFIED", isOverdue: true });
    const atTheOther = await queue(await hub().as("council-c-ig-lead"));
    expect(atTheOther.map(({ id }) => id)).toContain(emergency);
  });

  test("each item listed of a record is in the log, and nobody but governance is told of any (AUD-03)", async () => {
    const answer = await (await hub().as("ig-lead")).ask(QUEUE);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.acts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ right: "REVIEW", action: "Query.reviewQueue", isPermitted: true }),
      ]),
    );
    for (const name of ["council-manager", "caldicott", "probation"] as const) {
      const refused = await (await hub().as(name)).ask(QUEUE);
      expect(refused.body.data.reviewQueue).toBeNull();
    }
  });
});
