import { type CastName, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const MATCH = `query ($input: MatchPersonInput!) {
  matchPerson(input: $input) { id givenNames familyName yearOfBirth responsibleAuthorityCode }
}`;
const DANIEL = { familyName: "MARSH", dateOfBirth: "1968-08-02" };

async function dateOfBirth(): Promise<string> {
  const { rows } = await hub().owner.query<{ born: string }>(
    "SELECT date_of_birth::text AS born FROM person_identity WHERE person_id = $1",
    [personId("daniel-marsh")],
  );
  return rows[0]?.born ?? "";
}

async function search(name: CastName, input: Record<string, unknown>) {
  const caller = await hub().as(name);
  return caller.ask(MATCH, { input });
}

describe("given a council that has no relationship with Daniel", () => {
  test("when it searches with two facts that fit, then it is told the least that tells two people apart (NEV-07)", async () => {
    const answer = await search("council-c", { ...DANIEL, dateOfBirth: await dateOfBirth() });
    expect(answer.body.data.matchPerson).toEqual({
      id: personId("daniel-marsh"),
      givenNames: "Daniel Peter",
      familyName: "Marsh",
      yearOfBirth: Number((await dateOfBirth()).slice(0, 4)),
      responsibleAuthorityCode: "E08000011",
    });
    const [event] = await hub().eventsOf(answer);
    const found = { by: ["familyName", "dateOfBirth"], found: 1, people: [personId("daniel-marsh")] };
    expect(event?.body.searches).toEqual([found]);
    expect(JSON.stringify(event)).not.toContain("MARSH");
  });

  test("then the match gives no access: the person is still nobody to it", async () => {
    const caller = await hub().as("council-c");
    const answer = await caller.ask("query ($id: ID!) { person(id: $id) { id } }", { id: personId("daniel-marsh") });
    expect(answer.body.data).toEqual({ person: null });
  });

  test.each([{ familyName: "Marsh" }, { dateOfBirth: "1968-08-02" }, { familyName: "  " }, {}])(
    "when it searches with less than two facts, then it is refused: %j (NEV-07)",
    async (input) => {
      const [error] = (await search("council-c", input)).body.errors;
      expect([error.extensions.code, error.extensions.fields[0].field]).toEqual(["BAD_USER_INPUT", "input"]);
    },
  );

  test.each([
    { familyName: "Marsh", dateOfBirth: "1950-01-01" },
    { familyName: "Nobody", dateOfBirth: "the right one" },
  ])("when one of its two facts fits and the other does not, then nobody is found: %j (NEV-07)", async (input) => {
    const born = input.dateOfBirth === "the right one" ? await dateOfBirth() : input.dateOfBirth;
    const answer = await search("council-c", { ...input, dateOfBirth: born });
    expect(answer.body.data).toEqual({ matchPerson: null });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.searches).toEqual([{ by: ["familyName", "dateOfBirth"], found: 0, people: [] }]);
  });

  test.each(["%", "Mar%", "M_rsh", "mar"])(
    "when it searches with a part of a name, then nobody is found: %j",
    async (familyName) => {
      const answer = await search("council-c", { familyName, dateOfBirth: await dateOfBirth() });
      expect(answer.body.data).toEqual({ matchPerson: null });
    },
  );
});

describe("who is offered a match (MIN-03)", () => {
  test.each([
    ["prison-b", "a prison", false],
    ["police", "the police", false],
    ["prison-b", "a prison with a case reference", true],
    ["police", "the police with a case reference", true],
  ] as const)("%s: %s", async (name, _words, hasReference) => {
    const input = { ...DANIEL, dateOfBirth: await dateOfBirth(), ...(hasReference ? { caseReference: "REF-1" } : {}) };
    const answer = await search(name, input);
    expect(answer.body.data.matchPerson?.id ?? null).toBe(hasReference ? personId("daniel-marsh") : null);
  });

  test.each(["housing", "care-provider", "dwp", "care-provider-suspended"] as const)(
    "%s is told nothing, whether or not there is such a person",
    async (name) => {
      const there = await search(name, { ...DANIEL, dateOfBirth: await dateOfBirth(), caseReference: "REF-1" });
      const nobody = await search(name, { familyName: "Nobody", dateOfBirth: "1968-08-02", caseReference: "REF-1" });
      expect(there.body.data).toEqual({ matchPerson: null });
      expect(there.body.data).toEqual(nobody.body.data);
    },
  );
});

test("a record that keeps a user out is not found by them (NEV-09)", async () => {
  const { rows } = await hub().owner.query<{ family: string; born: string }>(
    "SELECT family_name AS family, date_of_birth::text AS born FROM person_identity WHERE person_id = $1",
    [personId("joanne-pickering")],
  );
  const input = { familyName: rows[0]?.family, dateOfBirth: rows[0]?.born };
  expect((await search("excluded-worker", input)).body.data).toEqual({ matchPerson: null });
  expect((await search("council-c", input)).body.data.matchPerson.id).toBe(personId("joanne-pickering"));
});
