import { Chance } from "../../src/commands/fuzz/chance.js";
import { HostileOperations } from "../../src/commands/fuzz/hostile-operation.js";
import { fuzz } from "../../src/commands/fuzz/run-fuzz.js";
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
const fuzzing = (count: number) => fuzz({ ...target.ground, callers: target.callers }, SEED, indexes(count));

test(`given ${OPERATIONS} hostile operations, then none is a server's error, none tells a stack, SQL, a path or a canary, and the hub lives (I1, I3, I4)`, async () => {
  const { falls, statuses, isAlive } = await fuzzing(OPERATIONS);
  expect(falls).toEqual([]);
  expect(isAlive).toBe(true);
  expect([...statuses.keys()].sort()).toEqual([200, 400, 415]);
});

test("the same seed and number make the same operation again, and another number another", () => {
  const operations = new HostileOperations(target.ground.schema, ["a"]);
  const made = (index: number) => operations.make(new Chance(SEED, index));
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
  const { falls } = await fuzz({ ...target.ground, hub: bent, callers: target.callers }, SEED, [3]);
  expect(falls.map(({ faults }) => faults)).toEqual([expect.arrayContaining([what])]);
});
