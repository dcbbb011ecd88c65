import { parse, validate } from "graphql";
import { Chance } from "../../src/commands/fuzz/chance.js";
import { HostileOperations } from "../../src/commands/fuzz/hostile-operation.js";
import { type FuzzGround, fuzz } from "../../src/commands/fuzz/run-fuzz.js";
import { SoundOperations } from "../../src/commands/fuzz/sound-operation.js";
import { SoundValues } from "../../src/commands/fuzz/sound-values.js";
import { useHub } from "../support/hub.js";
import { type Attacked, attacked, BentHub } from "./attacked.js";

const SEED = 20_260_615;
const OPERATIONS = 300;

const hub = useHub();
let target: Attacked;
beforeAll(async () => {
  target = await attacked(hub());
});

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
const groundBent = (by: Partial<FuzzGround> = {}): FuzzGround => ({ ...target.ground, ...target, ...by });

test(`given ${OPERATIONS} hostile operations, then none is a server's error, none tells a stack, SQL, a path or a canary, and the hub lives (I1, I3, I4)`, async () => {
  const { falls, tally, isAlive } = await fuzz(groundBent(), SEED, indexes(OPERATIONS));
  expect(falls).toEqual([]);
  expect(isAlive).toBe(true);
  expect([...tally.statuses.keys()].sort()).toEqual(["200", "400", "415"]);
  expect(tally.statuses.get("200")).toBeGreaterThan(OPERATIONS / 2);
});

test("the same seed and number make the same operation again, and another number another", () => {
  const sound = new SoundOperations(target.ground.schema, new SoundValues(target.records, target.now));
  const operations = new HostileOperations(target.ground.schema, ["a"], sound);
  const made = (index: number) => operations.make(new Chance(SEED, index), []);
  expect(indexes(50).map(made)).toEqual(indexes(50).map(made));
  expect(new Set(indexes(50).map((index) => made(index).body)).size).toBe(50);
});

test.each([
  ["a stack", '{"message":"at run (/srv/x.js:10:2)"}'],
  ["SQL", '{"message":"SELECT id FROM person"}'],
  ["words of the database", '{"message":"duplicate key value violates unique constraint"}'],
  ["an error of the hub's own making", '{"code":"INTERNAL"}'],
])("a reply that tells %s is found", async (what, text) => {
  const bent = new BentHub(hub().url, () => text);
  const { falls } = await fuzz(groundBent({ hub: bent }), SEED, [3]);
  expect(falls.map(({ faults }) => faults)).toEqual([expect.arrayContaining([what])]);
});

test("an operation that is meant to be sound fits the schema, whatever its values", () => {
  const sound = new SoundOperations(target.ground.schema, new SoundValues(target.records, target.now));
  const made = (index: number, kind: "query" | "mutation") =>
    sound.make(kind, { chance: new Chance(SEED, index), knows: [], isSly: index % 2 === 0 });
  const misfits = indexes(60)
    .flatMap((index) => [made(index, "query"), made(index, "mutation")])
    .flatMap(({ query }) => validate(target.ground.schema, parse(query)));
  expect(misfits).toEqual([]);
});
