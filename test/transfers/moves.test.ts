import { randomUUID } from "node:crypto";
import { type CastName, establishmentId, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";
import { type MoveMutation, planMove, takeStep } from "../support/moves.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const GARETH = personId("gareth-lloyd");
const BRACKENFIELD = establishmentId("hmp-brackenfield");
const RISK = { riskAssessment: "Transfer risk, form 77" };

const CUSTODY = `query ($id: ID!) { person(id: $id) { demographics { responsibleAuthorityCode } custody {
  isInCustody establishment { name } plannedMoves { kind toPlace } pastMoves { kind toPlace to { name } }
} } }`;

interface Named {
  readonly moveId: string;
  readonly expectedVersion: number;
}

const soon = (minutes = 60) => new Date(hub().now.getTime() + minutes * 60_000).toISOString();
const ago = (minutes: number) => soon(-minutes);
const transferOf = (personId: string, more: object = {}) => ({
  ...{ personId, kind: "PRISON_TRANSFER", toEstablishmentId: BRACKENFIELD, plannedFor: soon() },
  ...more,
});
const planned = async (name: CastName, input: Record<string, unknown>) => planMove(await hub().as(name), input);
const stepped = async (name: CastName, mutation: MoveMutation, input: object) =>
  takeStep(await hub().as(name), mutation, { ...input });
const namedIn = ({ body }: Answer): Named => {
  expect(body.errors).toBeUndefined();
  const [payload] = Object.values(body.data) as { moveId: string; version: number }[];
  return { moveId: payload?.moveId ?? "", expectedVersion: payload?.version ?? 0 };
};
const errorIn = ({ body }: Answer) => {
  const { code, fields, requirement, currentVersion } = body.errors[0].extensions;
  return { code, fields, requirement, currentVersion };
};
const custodyOf = async (name: CastName, person = DANIEL) =>
  (await (await hub().as(name)).ask(CUSTODY, { id: person })).body.data.person;

/** A move gone so far; what a test leaves open it cancels or brings to its end. */
async function gone(...steps: readonly (readonly [CastName, MoveMutation, object?])[]): Promise<Named> {
  let move = namedIn(await planned("prison", transferOf(DANIEL)));
  for (const [name, mutation, more] of steps) move = namedIn(await stepped(name, mutation, { ...move, ...more }));
  return move;
}
const cancelled = (move: Named) => stepped("prison", "cancelMove", { ...move, reason: "No escort to be had" });

beforeEach(() => hub().pass(1));

describe("to plan a move", () => {
  test("is for the prison that holds the person: probation writes there too, and moves nobody", async () => {
    const answer = await planned("probation", transferOf(DANIEL));
    expect(errorIn(answer)).toMatchObject({ code: "FORBIDDEN" });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body).toMatchObject({ outcome: "REFUSED", writes: [] });
  });

  test("and not for another prison, to which there is no such person", async () => {
    expect(errorIn(await planned("prison-b", transferOf(DANIEL)))).toMatchObject({ code: "NOT_FOUND" });
    expect(errorIn(await planned("prison-b", transferOf(randomUUID())))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("is refused with every field that does not fit", async () => {
    const input = transferOf(DANIEL, { toEstablishmentId: establishmentId("northmere-general"), plannedFor: ago(1) });
    expect(errorIn(await planned("prison", { ...input, toPlace: "  " })).fields).toEqual([
      { field: "input.toPlace", problem: expect.any(String) },
      { field: "input.plannedFor", problem: "It may not be in the past." },
      { field: "input.toEstablishmentId", problem: "Give an establishment or a place: one of the two." },
      { field: "input.toPlace", problem: "A transfer goes to an establishment." },
      { field: "input.toEstablishmentId", problem: "A transfer goes to a prison." },
    ]);
  });

  test("is refused while another is planned: nobody is bound for two places (TRANS-09)", async () => {
    const move = await gone();
    const again = errorIn(await planned("prison", transferOf(DANIEL)));
    expect(again).toMatchObject({ code: "RULE_BROKEN", requirement: "TRANS-09" });
    await cancelled(move);
    await cancelled(namedIn(await planned("prison", transferOf(DANIEL))));
  });
});

describe("a move that a caller may not know of", () => {
  test.each<[CastName, MoveMutation, object]>([
    ["probation", "cancelMove", { reason: "No" }],
    ["probation", "notifySecondAuthority", {}],
    ["council-adults", "notifySecondAuthority", {}],
    ["council", "notifySecondAuthority", {}],
    ["council-b", "notifySecondAuthority", {}],
    ["hospital", "acceptTransfer", {}],
    ["prison-yoi", "recordArrival", {}],
    ["care-provider", "recordDeparture", RISK],
  ])("is to the %s that tries %s the same as none", async (name, mutation, more) => {
    const move = await gone();
    const [real, none] = [
      await stepped(name, mutation, { ...move, ...more }),
      await stepped(name, mutation, { ...move, ...more, moveId: randomUUID() }),
    ];
    expect(errorIn(real).code).toBe("NOT_FOUND");
    expect(real.body.errors).toEqual(none.body.errors);
    await cancelled(move);
  });

  test.each<CastName>(["council-adults", "council-manager", "person"])(
    "is none to the %s either when their council has notice: only a named lead acts on it",
    async (name) => {
      const move = await gone(["prison", "notifyMove"]);
      const real = await stepped(name, "notifySecondAuthority", move);
      const none = await stepped(name, "notifySecondAuthority", { ...move, moveId: randomUUID() });
      expect(errorIn(real).code).toBe("NOT_FOUND");
      expect(real.body.errors).toEqual(none.body.errors);
      await cancelled(move);
    },
  );

  test("shows in nobody's list of what is to come but that of the place it is bound for, and there without a name", async () => {
    const move = await gone();
    const list = async (name: CastName) =>
      nodesOf(
        (await (await hub().as(name)).ask("{ incomingMoves { edges { node { id person { id } } } } }")).body.data
          .incomingMoves,
      );
    const ours = { id: move.moveId, person: null };
    expect(await list("prison-b")).toContainEqual(ours);
    expect(await list("prison-healthcare-b")).toContainEqual(ours);
    for (const name of [
      "prison",
      "prison-healthcare",
      "prison-yoi",
      "council",
      "council-b",
      "probation",
      "person",
    ] as const)
      expect([name, await list(name)]).toEqual([name, []]);
    await cancelled(move);
  });
});

describe("each step is taken once, in its turn, by the one whose step it is", () => {
  test("nobody takes another's", async () => {
    const move = await gone();
    for (const mutation of ["acceptTransfer", "recordArrival", "notifySecondAuthority"] as const)
      expect(errorIn(await stepped("prison", mutation, move))).toMatchObject({ code: "FORBIDDEN" });
    await cancelled(move);
  });

  test("nor one that was read too long ago, nor twice", async () => {
    const stale = await gone();
    const move = namedIn(await stepped("prison", "notifyMove", stale));
    expect(errorIn(await stepped("prison", "notifyMove", stale))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 2,
    });
    expect(errorIn(await stepped("prison", "notifyMove", move))).toMatchObject({ requirement: "TRANS-01" });
    await cancelled(move);
    expect(errorIn(await stepped("prison", "notifyMove", { ...move, expectedVersion: 3 }))).toMatchObject({
      code: "RULE_BROKEN",
    });
  });

  test("of two at the same moment one loses", async () => {
    const move = await gone();
    const answers = await Promise.all([stepped("prison", "notifyMove", move), stepped("prison", "notifyMove", move)]);
    const lost = answers.filter(({ body }) => body.errors);
    expect(lost.map((answer) => errorIn(answer).code)).toEqual(["CONFLICT"]);
    await cancelled({ ...move, expectedVersion: 2 });
  });

  test("nobody arrives who has not left, nor before (TRANS-09)", async () => {
    const move = await gone();
    expect(errorIn(await stepped("prison-b", "recordArrival", move))).toMatchObject({ requirement: "TRANS-09" });
    await cancelled(move);
  });

  test("nobody leaves without a risk assessment (RISK-01), nor before they came, nor in the future", async () => {
    const move = await gone();
    const fieldsOf = async (more: object) =>
      errorIn(await stepped("prison", "recordDeparture", { ...move, ...RISK, ...more })).fields;
    expect(await fieldsOf({ riskAssessment: " " })).toEqual([
      expect.objectContaining({ field: "input.riskAssessment" }),
    ]);
    expect(await fieldsOf({ eventAt: soon(5) })).toEqual([expect.objectContaining({ field: "input.eventAt" })]);
    expect(await fieldsOf({ eventAt: "2020-01-01T00:00:00.000Z" })).toEqual([
      expect.objectContaining({ field: "input.eventAt" }),
    ]);
    await cancelled(move);
  });
});

describe("a move that is cancelled", () => {
  test("lets nobody in any longer, at once, and shows to nobody", async () => {
    const move = await gone(
      ["prison", "notifyMove"],
      ["council", "notifySecondAuthority"],
      ["prison-healthcare-b", "acceptTransfer"],
    );
    for (const name of ["council-b", "prison-healthcare-b"] as const) expect(await custodyOf(name)).not.toBeNull();
    await cancelled(move);
    for (const name of ["council-b", "prison-healthcare-b"] as const) expect(await custodyOf(name)).toBeNull();
    const { custody } = await custodyOf("prison");
    expect(custody).toMatchObject({ isInCustody: true, plannedMoves: [], pastMoves: [] });
  });
});

describe("a hospital escort", () => {
  test("changes no stay, no relationship and no responsibility, and is history once it arrived (2.2, row 15)", async () => {
    const escort = { personId: GARETH, kind: "HOSPITAL_ESCORT", toPlace: "Larkfield Eye Clinic", plannedFor: soon() };
    let move = namedIn(await planned("prison", escort));
    const pastMovesOf = async () => (await custodyOf("council", GARETH)).custody.pastMoves;
    move = namedIn(await stepped("prison", "recordDeparture", { ...move, ...RISK }));
    expect(await pastMovesOf()).toEqual([]);
    expect(errorIn(await cancelled(move))).toMatchObject({ code: "RULE_BROKEN", requirement: "TRANS-09" });
    expect((await custodyOf("prison", GARETH)).custody.plannedMoves).toEqual([
      { kind: "HOSPITAL_ESCORT", toPlace: "Larkfield Eye Clinic" },
    ]);
    await stepped("prison", "recordArrival", move);
    expect(await pastMovesOf()).toEqual([{ kind: "HOSPITAL_ESCORT", toPlace: "Larkfield Eye Clinic", to: null }]);
    expect((await custodyOf("prison", GARETH)).custody).toMatchObject({
      isInCustody: true,
      establishment: { name: "HMP Ashgrove" },
    });
  });
});

describe("a move within one council's area", () => {
  test("keeps that council responsible, and tells no other (TRANS-02)", async () => {
    const tyrell = personId("tyrell-adeyemi");
    await hub().owner.query("INSERT INTO transfer_lead (partner_id, user_id, valid_from) VALUES ($1, $2, $3)", [
      partnerId("brindlemoor-council"),
      userId("leah-stanton"),
      ago(1),
    ]);
    const before = await custodyOf("council-b", tyrell);
    let move = namedIn(await planned("prison-yoi", transferOf(tyrell)));
    move = namedIn(await stepped("prison-yoi", "notifyMove", move));
    const onward = errorIn(await stepped("council-b", "notifySecondAuthority", move));
    expect(onward).toMatchObject({ code: "RULE_BROKEN", requirement: "TRANS-02" });
    move = namedIn(await stepped("prison-yoi", "recordDeparture", { ...move, ...RISK }));
    const tooEarly = await stepped("prison-b", "recordArrival", { ...move, eventAt: ago(1) });
    expect(errorIn(tooEarly).fields).toEqual([expect.objectContaining({ field: "input.eventAt" })]);
    await stepped("prison-b", "recordArrival", move);
    const after = await custodyOf("council-b", tyrell);
    expect(after.demographics).toEqual(before.demographics);
    expect(after.custody.establishment.name).toBe("HMP Brackenfield");
    const { rows } = await hub().owner.query("SELECT 1 FROM responsibility_handover WHERE person_id = $1", [tyrell]);
    expect(rows).toEqual([]);
  });
});
