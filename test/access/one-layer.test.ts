import { asOneLayer } from "../../src/access/one-layer.js";

const said: unknown[] = [];
const saying =
  (word: string) =>
  async (resolve: (...given: unknown[]) => unknown, ...given: unknown[]): Promise<unknown> => {
    said.push([word, ...given]);
    return `${word} ${await resolve(...given)}`;
  };
const shut = async () => null;

beforeEach(() => {
  said.length = 0;
});

describe("several layers round the resolvers of fields", () => {
  const layer = asOneLayer(
    { Person: { name: saying("outer"), health: saying("outer") } },
    { Person: { name: saying("inner"), custody: saying("inner"), health: shut } },
  );

  test("are passed from the first to the last, each with all that the field was asked with", async () => {
    expect(await layer.Person?.name?.(() => "Marsh", "parent", "args", "context", "info")).toBe("outer inner Marsh");
    expect(said).toEqual(["outer", "inner"].map((word) => [word, "parent", "args", "context", "info"]));
  });

  test("are as many as there are for a field", async () => {
    expect(await layer.Person?.custody?.(() => "HMP", "parent", "args", "context", "info")).toBe("inner HMP");
  });

  test("end where one of them does: what it keeps shut is not resolved", async () => {
    const resolved = jest.fn();
    expect(await layer.Person?.health?.(resolved, "parent", "args", "context", "info")).toBe("outer null");
    expect(resolved).not.toHaveBeenCalled();
  });
});
