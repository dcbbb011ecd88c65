import { randomUUID } from "node:crypto";
import { type ObjectTypeDefinitionNode, parse } from "graphql";
import { type CastName, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();

const DANIEL = personId("daniel-marsh");
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Person { id name { familyName } }
    ... on Partner { id agencyType }
    ... on CarePlan { id planStatus: status }
    ... on Consent { id consentStatus: status }
  }
}`;

type Reference = { readonly __typename: string; readonly id: unknown; readonly [more: string]: unknown };

async function entities(name: CastName, ...representations: readonly Reference[]): Promise<Answer> {
  return (await hub().as(name)).ask(ENTITIES, { representations });
}

/** All of an answer that a caller can compare: not the request's own id. */
function comparable({ status, body }: Answer): unknown {
  const { requestId, ...said } = body.extensions.hub;
  expect(requestId).toEqual(expect.any(String));
  return { status, ...body, extensions: { ...body.extensions, hub: said } };
}

async function oneOf(table: "care_plan" | "consent"): Promise<string> {
  const { rows } = await hub().owner.query<{ id: string }>(`SELECT id FROM ${table} WHERE person_id = $1 LIMIT 1`, [
    DANIEL,
  ]);
  return rows[0]?.id ?? "";
}

describe("the subgraph's own description", () => {
  async function sdl(): Promise<string> {
    const answer = await (await hub().as("council")).ask("{ _service { sdl } }");
    return answer.body.data._service.sdl;
  }

  test("is of Federation 2", async () => {
    expect(await sdl()).toMatch(
      /@link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+", import: \["@key"\]\)/,
    );
  });

  test.each(["Person", "Partner", "CarePlan", "Consent"])(
    "names %s as an entity that is known by its id",
    async (name) => {
      const types = parse(await sdl()).definitions as ObjectTypeDefinitionNode[];
      const type = types.find((node) => node.name?.value === name);
      const keys = type?.directives?.filter((directive) => directive.name.value === "key") ?? [];
      expect(
        keys.map((key) => key.arguments?.map(({ value }) => (value.kind === "StringValue" ? value.value : null))),
      ).toEqual([["id"]]);
    },
  );

  test("says nothing of the labels that guard the fields", async () => {
    expect(await sdl()).not.toMatch(/@(door|behind|atLevel|aboutPerson|action|byRight|open)\b/);
  });
});

describe("given a reference to an entity", () => {
  test("when the caller may know the person, then the person is found and each door is weighed as ever", async () => {
    const { body } = await entities("council", { __typename: "Person", id: DANIEL });
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toEqual([{ __typename: "Person", id: DANIEL, name: { familyName: "Marsh" } }]);
  });

  test("when the caller has nothing to do with the person, then the answer is that about nobody", async () => {
    const hidden = await entities("council-c", { __typename: "Person", id: DANIEL });
    const nobody = await entities("council-c", { __typename: "Person", id: randomUUID() });
    expect(hidden.body.data._entities).toEqual([null]);
    expect(comparable(hidden)).toEqual(comparable(nobody));
  });

  test.each(["not-an-id", "", 7, null, { id: DANIEL }, "' OR true --"])(
    "when the id is %j, then the answer is that about nobody",
    async (id) => {
      const unfit = await entities("council-c", { __typename: "Person", id });
      const nobody = await entities("council-c", { __typename: "Person", id: randomUUID() });
      expect(nobody.body.data._entities).toEqual([null]);
      expect(comparable(unfit)).toEqual(comparable(nobody));
    },
  );

  test.each([
    ["CarePlan", "care_plan"],
    ["Consent", "consent"],
  ] as const)(
    "when a %s lies behind a door that is shut, then the answer is that about none",
    async (__typename, table) => {
      const id = await oneOf(table);
      const seen = await entities("council", { __typename, id });
      expect(seen.body.data._entities).toEqual([expect.objectContaining({ __typename, id })]);
      const hidden = await entities("council-c", { __typename, id });
      const none = await entities("council-c", { __typename, id: randomUUID() });
      expect(hidden.body.data._entities).toEqual([null]);
      expect(comparable(hidden)).toEqual(comparable(none));
    },
  );

  test("when the reference brings fields of its own, then they are discarded", async () => {
    const forged = {
      __typename: "Person",
      id: DANIEL,
      personId: DANIEL,
      name: { familyName: "Forged" },
      isKnown: true,
    };
    expect((await entities("council-c", forged)).body.data._entities).toEqual([null]);
    expect((await entities("council", forged)).body.data._entities[0].name.familyName).toBe("Marsh");
  });

  test("when a partner is asked for, then everyone may know it, and an unknown one is none", async () => {
    const { rows } = await hub().owner.query<{ id: string }>("SELECT id FROM partner ORDER BY name LIMIT 1");
    const known = rows[0]?.id;
    const { body } = await entities(
      "dwp",
      { __typename: "Partner", id: known },
      { __typename: "Partner", id: randomUUID() },
    );
    expect(body.data._entities).toEqual([expect.objectContaining({ __typename: "Partner", id: known }), null]);
  });

  test("when known and hidden people are asked for together, then only the known are found", async () => {
    const { rows } = await hub().owner.query<{ id: string }>(
      `SELECT id FROM person WHERE NOT EXISTS (
         SELECT FROM relationship JOIN staff_user ON staff_user.partner_id = relationship.partner_id
         WHERE relationship.person_id = person.id AND staff_user.subject = 'priya-nair')
       AND record_owner_id <> (SELECT partner_id FROM staff_user WHERE subject = 'priya-nair') LIMIT 1`,
    );
    const references = [rows[0]?.id, DANIEL, randomUUID()].map((id) => ({ __typename: "Person", id }));
    const { body } = await entities("council", ...references);
    expect(rows).toHaveLength(1);
    expect(body.data._entities.map((found: { id: string } | null) => found?.id ?? null)).toEqual([null, DANIEL, null]);
  });

  test.each([
    [7],
    ["Person"],
    [null],
    [[]],
    [{}],
    [{ __typename: 7 }],
    [{ __typename: "PersonName" }],
    [{ __typename: "__proto__" }],
  ])("when the reference is %j, then it is refused by its place, and is no failure of the hub", async (reference) => {
    const representations = [{ __typename: "Person", id: DANIEL }, reference];
    const { status, body } = await (await hub().as("council")).ask(ENTITIES, { representations });
    expect([status, body.data]).toEqual(reference === null ? [400, undefined] : [200, null]);
    expect(body.errors[0].extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ field: "representations.1" }],
    });
  });

  test("when the type is no entity, then the request is refused and nothing is told", async () => {
    const { body } = await entities("council", { __typename: "PersonContact", id: DANIEL });
    expect(body.data?._entities ?? null).toBeNull();
    expect(body.errors[0].message).not.toContain(DANIEL);
  });
});
