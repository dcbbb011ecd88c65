import { partnerId, personId, userId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";
import { ANSWER, among, COORDINATE, closed, INVITE, listed, opened } from "../support/joint-investigations.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const [ASHDALE, CALLOWMERE] = [partnerId("ashdale-council"), partnerId("callowmere-council")];
const REASON = "A reporter knew what only his record holds.";
const DUE = "2026-06-20";
const A_WEEK = 7 * 24 * 60;

let helen: Caller;
let ewan: Caller;
let alan: Caller;
let helens: string;
let ewans: string;
let jointId: string;

interface Joint {
  readonly parts: readonly { readonly partner: { readonly id: string }; readonly status: string }[];
}

const statusIn = ({ parts }: Joint) => Object.fromEntries(parts.map(({ partner, status }) => [partner.id, status]));

beforeAll(async () => {
  helen = await hub().as("ig-lead", "INVESTIGATION");
  ewan = await hub().as("council-c-ig-lead", "INVESTIGATION");
  alan = await hub().as("icb-ig-lead", "INVESTIGATION");
  helens = await opened(helen, { userId: userId("tom-hallam"), personId: DANIEL }, REASON);
  ewans = await opened(ewan, { userId: userId("kit-barlow") });
});

describe("given two councils look into one leak, and the care board's lead is appointed to coordinate", () => {
  test("when Helen invites the other council, then both have a part, and the trail names the record (AUD-01, GAP-32)", async () => {
    const answer = await helen.ask(INVITE, { input: { investigationId: helens, partnerId: CALLOWMERE } });
    expect(answer.body.errors).toBeUndefined();
    const joint = answer.body.data.inviteToInvestigation.jointInvestigation;
    const now = hub().now.toISOString();
    jointId = joint.id;
    expect(joint).toEqual({
      ...{ id: jointId, openedAt: now, dueOn: null, isOverdue: false, steps: [] },
      ownInvestigation: { id: helens, reason: REASON },
      parts: expect.arrayContaining([
        { partner: { id: ASHDALE }, invitedAt: now, answeredAt: now, status: "ACCEPTED" },
        { partner: { id: CALLOWMERE }, invitedAt: now, answeredAt: null, status: "INVITED" },
      ]),
    });
    expect(joint.parts).toHaveLength(2);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.offices).toEqual([
      { office: "INVESTIGATE", action: "inviteToInvestigation", isPermitted: true, reason: null },
    ]);
    expect(event?.body.writes).toEqual([
      { action: "inviteToInvestigation", recordId: helens },
      { action: "inviteToInvestigation", recordId: jointId },
    ]);
    expect(event?.subjectIds).toEqual([DANIEL]);
  });

  test("then the other council's lead finds it, and nothing of what Helen looks into (GAP-32)", async () => {
    const answer = await listed(ewan);
    expect(among(answer, jointId)).toMatchObject({ ownInvestigation: null, parts: [{}, {}] });
    for (const secret of [helens, DANIEL, userId("tom-hallam"), REASON]) {
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    }
  });

  test("when Ewan accepts with an investigation of his own, then it is his alone to reach (GAP-32)", async () => {
    hub().pass(60);
    const answer = await ewan.ask(ANSWER, { input: { jointInvestigationId: jointId, investigationId: ewans } });
    const joint = answer.body.data.answerInvitation.jointInvestigation;
    expect(statusIn(joint)).toEqual({ [ASHDALE]: "ACCEPTED", [CALLOWMERE]: "ACCEPTED" });
    expect(joint.ownInvestigation.id).toBe(ewans);
    expect(among(await listed(helen), jointId).ownInvestigation.id).toBe(helens);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.writes).toEqual([{ action: "answerInvitation", recordId: jointId }]);
  });

  test("then the coordinator reads partners, states and dates, nothing else, and that he read is logged (AUD-03, GAP-32)", async () => {
    const answer = await listed(alan);
    const joint = among(answer, jointId);
    expect(statusIn(joint)).toEqual({ [ASHDALE]: "ACCEPTED", [CALLOWMERE]: "ACCEPTED" });
    expect(joint.ownInvestigation).toBeNull();
    for (const secret of [helens, ewans, DANIEL, userId("tom-hallam"), userId("kit-barlow"), REASON]) {
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    }
    const [event] = await hub().eventsOf(answer);
    const found = answer.body.data.jointInvestigations.edges.length;
    expect(event?.body.logReads).toEqual([{ filters: ["jointInvestigation"], found }]);
    expect(event?.body.offices).toMatchObject([{ office: "INVESTIGATE", isPermitted: true }]);
    expect(event?.subjectIds).toEqual([]);
  });

  test("when he sets a day for all, then each lead reads it (GAP-32)", async () => {
    const input = { jointInvestigationId: jointId, words: "Please be done by then.", dueOn: DUE };
    const answer = await alan.ask(COORDINATE, { input });
    expect(answer.body.errors).toBeUndefined();
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.writes).toEqual([{ action: "coordinateInvestigation", recordId: jointId }]);
    const step = { words: input.words, dueOn: DUE, eventAt: hub().now.toISOString() };
    const shown = { dueOn: DUE, isOverdue: false, steps: [step] };
    expect([among(await listed(helen), jointId), among(await listed(ewan), jointId)]).toMatchObject([shown, shown]);
  });

  test("when he says more and sets no day, then the day stays, and past it the joint investigation is overdue", async () => {
    hub().pass(A_WEEK);
    [helen, ewan, alan] = await Promise.all([
      hub().as("ig-lead", "INVESTIGATION"),
      hub().as("council-c-ig-lead", "INVESTIGATION"),
      hub().as("icb-ig-lead", "INVESTIGATION"),
    ]);
    const answer = await alan.ask(COORDINATE, { input: { jointInvestigationId: jointId, words: "It is late." } });
    const joint = answer.body.data.coordinateInvestigation.jointInvestigation;
    expect(joint).toMatchObject({ dueOn: DUE, isOverdue: true, steps: [{ dueOn: DUE }, { dueOn: null }] });
  });

  test("when each closes its own, then it is closed, and nothing is left to coordinate (GAP-32)", async () => {
    await closed(helen, helens);
    expect(statusIn(among(await listed(alan), jointId))).toEqual({ [ASHDALE]: "CLOSED", [CALLOWMERE]: "ACCEPTED" });
    await closed(ewan, ewans);
    expect(among(await listed(alan), jointId)).toBeUndefined();
    const joint = among(await listed(alan, true), jointId);
    expect(statusIn(joint)).toEqual({ [ASHDALE]: "CLOSED", [CALLOWMERE]: "CLOSED" });
    expect(joint.isOverdue).toBe(false);
    const again = await alan.ask(COORDINATE, { input: { jointInvestigationId: jointId, words: "And now?" } });
    expect(again.body.errors[0].extensions).toMatchObject({ code: "RULE_BROKEN", requirement: "GAP-32" });
  });
});
