import { personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const RECORD = (alias: string, input: string, selection: string) =>
  `${alias}: recordHousingSituation(input: $${input}) { entryId ${selection} }`;
const TAKES = "$input: RecordHousingSituationInput!, $future: RecordHousingSituationInput!";
const input = { personId: DANIEL, kind: "TEMPORARY", since: "2026-06-01", isAtRisk: true };
const variables = { input, future: { ...input, since: "2030-01-01" } };
const isWritten = async (id: string) => {
  const { rows } = await hub().owner.query("SELECT id FROM housing_situation WHERE id = $1", [id]);
  return rows.length === 1;
};
const withheld = ({ body }: Answer): unknown[] =>
  body.extensions.hub.withheld?.map(({ path }: { path: string[] }) => path.join("."));

describe("given the prison writes where Daniel lives, and asks in the same breath for what it may not read", () => {
  test("when it selects his mental health and his needs, then it is written, they are null, and it is told why (Z16)", async () => {
    const prison = await hub().as("prison");
    const answer = await prison.ask(
      `mutation ($input: RecordHousingSituationInput!) { ${RECORD("done", "input", "person { id mentalHealth { conditions { diagnosis narrative } } finance { __typename } }")} }`,
      { input },
    );
    expect(answer.body.errors).toBeUndefined();
    const { entryId, person } = answer.body.data.done;
    expect(person).toEqual({ id: DANIEL, mentalHealth: null, finance: null });
    expect(await isWritten(entryId)).toBe(true);
    expect(withheld(answer)).toEqual(["done.person.finance"]);
    const read = (await hub().eventsOf(answer)).find(({ kind }) => kind === "READ");
    expect(read?.hasRefusal).toBe(true);
  });

  test("when a change after it is refused, then what was written is told all the same (Z17)", async () => {
    const prison = await hub().as("prison");
    const answer = await prison.ask(
      `mutation (${TAKES}) { ${RECORD("done", "input", "person { id }")} ${RECORD("refused", "future", "")} }`,
      variables,
    );
    expect(answer.body.data).toEqual({ done: { entryId: expect.any(String), person: { id: DANIEL } }, refused: null });
    expect(answer.body.errors).toMatchObject([{ path: ["refused"], extensions: { code: "BAD_USER_INPUT" } }]);
    expect(await isWritten(answer.body.data.done.entryId)).toBe(true);
  });

  test("when the change itself is refused, then nothing is written and nothing of him is told (Z17)", async () => {
    const council = await hub().as("council");
    const { rows: before } = await hub().owner.query("SELECT count(*) FROM housing_situation");
    const answer = await council.ask(
      `mutation ($input: RecordHousingSituationInput!) { ${RECORD("refused", "input", "person { name { familyName } }")} }`,
      { input },
    );
    expect(answer.body.data).toEqual({ refused: null });
    expect(answer.body.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await hub().owner.query("SELECT count(*) FROM housing_situation")).rows).toEqual(before);
    expect(await hub().eventsOf(answer)).toMatchObject([{ kind: "READ", hasRefusal: true }]);
  });
});
