import { type CastName, idOf, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";
import { type Operation, requestIn, send } from "../support/subject-request.js";

const hub = useHub();
const GARETH = personId("gareth-lloyd");
const EYES = idOf("physical", "gareth-lloyd/0");
const OPERABLE = { wrong: "It says that it cannot be treated.", right: "A surgeon will operate in autumn." };
const CONDITIONS = `query ($id: ID!) { person(id: $id) { physicalHealth { conditions { id diagnosis
  disagreements { wrong right attachedBy { name } } } } } }`;
const NOTICES = "{ myNotices { edges { node { kind categories person { id } } } } }";

const does = (name: CastName, operation: Operation, variables?: Record<string, unknown>) =>
  send(hub(), name, operation, variables);

async function read(name: CastName) {
  const { body } = await (await hub().as(name)).ask(CONDITIONS, { id: GARETH });
  return body.data.person?.physicalHealth?.conditions ?? [];
}

async function corrections(name: CastName) {
  const notices = nodesOf((await (await hub().as(name)).ask(NOTICES)).body.data.myNotices);
  return notices.filter(({ kind }: { kind: string }) => kind === "RECORD_CORRECTED");
}

const disputed = async (name: CastName) => (await read(name)).find(({ id }: { id: string }) => id === EYES);

describe("given the council was given what Gareth says is wrong, and the hospital was not (S11, GAP-25)", () => {
  let requestId: string;
  let partId: string;
  let items: { id: string }[];

  const decide = (item: number, outcome: string, reason: string) =>
    does("prison-healthcare", "decide", { input: { partId, itemId: items[item]?.id, outcome, reason } });

  beforeAll(async () => {
    expect((await read("council")).length).toBeGreaterThan(0);
    expect(await read("hospital")).toEqual([]);
    const eyes = { category: "PHYSICAL_HEALTH", entryId: EYES };
    const said = [
      { ...eyes, wrong: "It says macular degeneration.", right: "It is a cataract." },
      { ...eyes, ...OPERABLE },
    ];
    const asked = await does("person-in-prison", "rectify", { input: { personId: GARETH, items: said } });
    ({ id: requestId, rectifications: items } = requestIn(asked));
    const seen = (await does("prison-healthcare", "own", { id: GARETH })).body.data.person.subjectRequests;
    partId = seen.find(({ id }: { id: string }) => id === requestId).parts[0].id;
    await does("prison-healthcare", "take", { id: partId });
  });

  test("when its controller corrects it, then the council is told in which category, and nobody else (S11, GAP-25)", async () => {
    expect(await corrections("council")).toEqual([]);
    expect((await decide(0, "CORRECTED", "The surgeon says so.")).body.errors).toBeUndefined();
    expect(await corrections("council")).toEqual([
      { kind: "RECORD_CORRECTED", categories: ["PHYSICAL_HEALTH"], person: { id: GARETH } },
    ]);
    for (const name of ["hospital", "prison-healthcare", "police"] as const)
      expect([name, await corrections(name)]).toEqual([name, []]);
  });

  test("when his statement is attached, then whoever reads the entry reads it too, and no notice says that it was corrected (S11)", async () => {
    expect((await disputed("prison-healthcare")).disagreements).toEqual([]);
    const attached = await decide(1, "STATEMENT_ATTACHED", "It is the doctor's opinion; yours is kept with it.");
    expect(attached.body.errors).toBeUndefined();
    const statement = { ...OPERABLE, attachedBy: { name: "Ashgrove Prison Healthcare" } };
    expect((await disputed("prison-healthcare")).disagreements).toEqual([statement]);
    expect((await disputed("council")).disagreements).toEqual([statement]);
    expect(await corrections("council")).toHaveLength(1);
  });

  test("then beside another entry of his there is none (GAP-25)", async () => {
    const others = (await read("prison-healthcare")).filter(({ id }: { id: string }) => id !== EYES);
    for (const { disagreements } of others) expect(disagreements).toEqual([]);
  });

  test("then to him it shows when his request has been answered, and not before (S11)", async () => {
    expect((await disputed("person-in-prison")).disagreements).toEqual([]);
    await hub().owner.query(
      `INSERT INTO subject_request_step (request_id, person_id, kind, formats, event_at, recorded_by_user_id, recorded_by_partner_id)
       SELECT id, person_id, 'RELEASED', '{LARGE_PRINT}', $2, recorded_by_user_id, recorded_by_partner_id FROM subject_request WHERE id = $1`,
      [requestId, hub().now],
    );
    expect((await disputed("person-in-prison")).disagreements).toMatchObject([OPERABLE]);
  });
});
