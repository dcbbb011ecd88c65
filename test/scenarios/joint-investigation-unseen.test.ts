import { partnerId, personId, userId } from "../../seeds/index.js";
import { readCoordinatorArguments, runCoordinator } from "../../src/commands/run-coordinator.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { ANSWER, among, COORDINATE, INVITE, listed, NOTE, opened } from "../support/joint-investigations.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const NOBODY = personId("daniel-marsh");
const [ASHDALE, CALLOWMERE] = [partnerId("ashdale-council"), partnerId("callowmere-council")];
const ICB = partnerId("northmere-icb");
const PAGE = `query ($after: String) {
  jointInvestigations(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
const LOG = "query ($filter: AccessLogFilter) { accessLog(filter: $filter, first: 100) { edges { node { id } } } }";

let helen: Caller;
let ewan: Caller;
let alan: Caller;
let helens: string;
let jointId: string;

const refusalOf = ({ body }: Answer) => {
  const [{ message, extensions }] = body.errors;
  return { message, code: extensions.code, requirement: extensions.requirement };
};
const invite = (lead: Caller, investigationId: string, partner: string) =>
  lead.ask(INVITE, { input: { investigationId, partnerId: partner } });
const answered = (lead: Caller, id: string, input: object) =>
  lead.ask(ANSWER, { input: { jointInvestigationId: id, ...input } });
const coordinated = (lead: Caller, id: string) =>
  lead.ask(COORDINATE, { input: { jointInvestigationId: id, words: "By Friday." } });

async function jointOf(investigationId: string, partner: string): Promise<string> {
  const { body } = await invite(helen, investigationId, partner);
  return body.data.inviteToInvestigation.jointInvestigation.id;
}

/** Has an investigation look into somebody else: who was looked into before no longer is. */
const lookInto = (investigationId: string, user: string) =>
  hub().owner.query("UPDATE investigation SET subject_user_id = $2 WHERE id = $1", [investigationId, user]);

/** Has PostgreSQL show every joint investigation to whoever asks for a while: what still hides them is the first lock. */
async function withoutSecondLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const { owner } = hub();
  const { rows } = await owner.query("SELECT pg_get_functiondef('second_lock.joint_investigations'::regproc) AS lock");
  await owner.query(`CREATE OR REPLACE FUNCTION second_lock.joint_investigations() RETURNS uuid[] LANGUAGE sql STABLE
    SECURITY DEFINER AS $$ SELECT array_agg(id) FROM public.joint_investigation $$`);
  return work().finally(() => owner.query(rows[0].lock));
}

beforeAll(async () => {
  helen = await hub().as("ig-lead", "INVESTIGATION");
  ewan = await hub().as("council-c-ig-lead", "INVESTIGATION");
  alan = await hub().as("icb-ig-lead", "INVESTIGATION");
  helens = await opened(helen, { userId: userId("tom-hallam"), personId: personId("daniel-marsh") });
  jointId = await jointOf(helens, ICB);
});

describe("a lead whose partner has no part", () => {
  test("finds no such joint investigation, in the list or by its id (GAP-32)", async () => {
    expect(among(await listed(ewan), jointId)).toBeUndefined();
    expect(among(await withoutSecondLock(() => listed(ewan)), jointId)).toBeUndefined();
    const input = { decline: true };
    const tried = await answered(ewan, jointId, input);
    expect(refusalOf(tried)).toEqual(refusalOf(await answered(ewan, NOBODY, input)));
    expect(refusalOf(tried).code).toBe("NOT_FOUND");
    const [event] = await hub().eventsOf(tried);
    expect(event).toMatchObject({ hasRefusal: true, body: { errors: ["NOT_FOUND"], writes: [] } });
  });
});

describe("the coordinator", () => {
  test("reaches no partner's own investigation by its id, nor answers for one (GAP-32)", async () => {
    const words = "x";
    const tried = await alan.ask(NOTE, { input: { investigationId: helens, words } });
    expect(refusalOf(tried)).toEqual(refusalOf(await alan.ask(NOTE, { input: { investigationId: NOBODY, words } })));
    const other = await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
    expect(among(await listed(alan), other)).toBeDefined();
    expect(refusalOf(await answered(alan, other, { decline: true })).code).toBe("NOT_FOUND");
  });

  test("is nobody but who is appointed: a lead with a part is refused, and the trail keeps the try (GAP-32)", async () => {
    const tried = await coordinated(helen, jointId);
    expect(refusalOf(tried).code).toBe("FORBIDDEN");
    expect(refusalOf(await coordinated(helen, NOBODY))).toEqual(refusalOf(tried));
    const [event] = await hub().eventsOf(tried);
    expect(event).toMatchObject({
      hasRefusal: true,
      body: { offices: [{ action: "coordinateInvestigation" }], errors: ["FORBIDDEN"], writes: [] },
    });
  });

  test.each([
    ["a day that has passed", { words: "x", dueOn: "2026-01-01" }, "input.dueOn"],
    ["no words", { words: " " }, "input.words"],
  ])("sets %s in vain", async (_what, said, field) => {
    const answer = await alan.ask(COORDINATE, { input: { jointInvestigationId: jointId, ...said } });
    expect(answer.body.errors[0].extensions.fields).toMatchObject([{ field }]);
  });
});

describe("an invitation", () => {
  test.each([
    ["an unknown partner", () => NOBODY, "NOT_FOUND"],
    ["one that is suspended", () => partnerId("fernleigh-support"), "NOT_FOUND"],
    ["the lead's own", () => ASHDALE, "RULE_BROKEN"],
    ["one that was asked before", () => ICB, "RULE_BROKEN"],
  ])("to %s is refused", async (_whom, whom, code) => {
    await hub().owner.query("UPDATE partner SET status = 'SUSPENDED' WHERE id = $1", [partnerId("fernleigh-support")]);
    const answer = await invite(helen, helens, whom());
    expect(refusalOf(answer).code).toBe(code);
  });

  test("to another's investigation is refused as to none (GAP-32)", async () => {
    const tried = await invite(ewan, helens, ICB);
    expect(refusalOf(tried)).toEqual(refusalOf(await invite(ewan, NOBODY, ICB)));
  });

  test.each([{}, { investigationId: NOBODY, decline: true }])("is answered with either: not with %j", async (input) => {
    const answer = await answered(alan, jointId, input);
    expect(answer.body.errors[0].extensions.fields).toMatchObject([{ field: "input.investigationId" }]);
  });

  test("is not accepted with another partner's investigation, and is answered once (GAP-32)", async () => {
    expect(refusalOf(await answered(alan, jointId, { investigationId: helens })).code).toBe("NOT_FOUND");
    const declined = await answered(alan, jointId, { decline: true });
    const { parts } = declined.body.data.answerInvitation.jointInvestigation;
    expect(parts).toContainEqual(expect.objectContaining({ partner: { id: ICB }, status: "DECLINED" }));
    expect(refusalOf(await answered(alan, jointId, { decline: true })).code).toBe("RULE_BROKEN");
  });

  test("that a colleague answered in the same moment is a lost race, and no fault of the hub's (F11)", async () => {
    const id = await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
    await hub().owner.query(`
      CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'lost' USING ERRCODE = 'unique_violation';
      END $$;
      CREATE TRIGGER lose BEFORE INSERT ON joint_investigation_answer FOR EACH ROW EXECUTE FUNCTION lose()`);
    const lost = await answered(ewan, id, { decline: true });
    await hub().owner.query("DROP TRIGGER lose ON joint_investigation_answer; DROP FUNCTION lose");
    expect(refusalOf(lost).code).toBe("CONFLICT");
    expect((await answered(ewan, id, { decline: true })).body.errors).toBeUndefined();
  });

  test("is not accepted with what is part of another joint investigation", async () => {
    const own = await opened(ewan, { userId: userId("kit-barlow") });
    const ofEwan = await invite(ewan, own, ICB);
    expect(ofEwan.body.errors).toBeUndefined();
    const id = await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
    expect(refusalOf(await answered(ewan, id, { investigationId: own })).code).toBe("RULE_BROKEN");
  });
});

describe("whoever is looked into learns nothing of it (GAP-32)", () => {
  test.each<[string, () => Caller, string, (id: string) => Promise<Answer>]>([
    ["the coordinator", () => alan, userId("alan-pym"), (id) => coordinated(alan, id)],
    [
      "the lead of a partner with a part",
      () => ewan,
      userId("ewan-price"),
      (id) => answered(ewan, id, { decline: true }),
    ],
  ])("be it %s: not in the list, not by its id, not in the log", async (_who, lead, user, act) => {
    const investigationId = await opened(helen, { userId: userId("tom-hallam") });
    const id = await jointOf(investigationId, CALLOWMERE);
    const { requestId } = (await act(id)).body.extensions.hub;
    const seen = async () => {
      const log = await lead().ask(LOG, { filter: { requestId } });
      return [among(await listed(lead()), id)?.id, log.body.data.accessLog.edges.length];
    };
    expect(await seen()).toEqual([id, 2]);
    await lookInto(investigationId, user);
    expect(await seen()).toEqual([undefined, 0]);
    expect(await withoutSecondLock(seen)).toEqual([undefined, 0]);
    expect(refusalOf(await act(id))).toEqual(refusalOf(await act(NOBODY)));
  });
});

describe("the list is for leads who investigate", () => {
  test("a lead in the course of audit gets null, and the refusal is in the log (AUD-03)", async () => {
    const answer = await listed(await hub().as("ig-lead", "COMPLIANCE_AUDIT"));
    expect(answer.body.data.jointInvestigations).toBeNull();
    expect(answer.body.extensions.hub.withheld).toMatchObject([
      { path: ["jointInvestigations"], category: "ACCESS_LOG", reason: "PURPOSE_NOT_ALLOWED" },
    ]);
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({
      hasRefusal: true,
      body: {
        offices: [
          {
            office: "INVESTIGATE",
            action: "Query.jointInvestigations",
            isPermitted: false,
            reason: "PURPOSE_NOT_ALLOWED",
          },
        ],
      },
    });
  });

  test.each(["council", "caldicott", "council-manager"] as const)("%s gets null", async (name) => {
    const { body } = await listed(await hub().as(name));
    expect(body.data.jointInvestigations).toBeNull();
    expect(body.extensions.hub.withheld).toMatchObject([{ path: ["jointInvestigations"], reason: "ROLE_CEILING" }]);
  });

  test("and takes as many statements for many as for one", async () => {
    const read = () => statementsOf(async () => void (await listed(ewan)));
    const before = await read();
    for (let n = 0; n < 3; n += 1) await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
    expect(await read()).toBe(before);
  });
});

test("given several of one moment, page by page each is there once and in order (AUD-03)", async () => {
  for (let n = 0; n < 3; n += 1) await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
  const all = (await listed(helen)).body.data.jointInvestigations.edges;
  const paged: string[] = [];
  for (let after: string | undefined, isMore = true; isMore; ) {
    const { edges, pageInfo } = (await helen.ask(PAGE, { after })).body.data.jointInvestigations;
    paged.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(paged.length).toBeGreaterThan(3);
  expect(paged).toEqual(all.map(({ node }: { node: { id: string } }) => node.id));
});

test("when the appointment ends, then the coordinator sees no more than any lead, and coordinates nothing (GAP-32)", async () => {
  const id = await jointOf(await opened(helen, { userId: userId("tom-hallam") }), CALLOWMERE);
  expect(among(await listed(alan), id)).toBeDefined();
  hub().pass(1);
  const who = ["--partner", "Northmere Integrated Care Board", "--user", "alan-pym", "--end"];
  const end = readCoordinatorArguments(who, hub().now);
  if (!end) throw new Error("help was wanted");
  await runCoordinator(hub().owner, end);
  expect(among(await listed(alan), id)).toBeUndefined();
  expect(among(await withoutSecondLock(() => listed(alan)), id)).toBeUndefined();
  expect(refusalOf(await coordinated(alan, id)).code).toBe("FORBIDDEN");
  expect(among(await listed(alan, true), jointId) ?? among(await listed(alan), jointId)).toBeDefined();
});
