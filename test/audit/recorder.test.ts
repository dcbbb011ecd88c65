import { type Entry, type Receipt, Recorder, signInRefused } from "../../src/audit/trail/index.js";
import { AuditUnavailable } from "../../src/kernel/errors.js";

const NOW = new Date("2026-06-15T09:00:00.000Z");
const event = (requestId: string) => signInRefused(requestId, "UNAUTHENTICATED", "matrix", NOW);
const idsOf = (entries: readonly Entry[]) => entries.map((entry) => entry.event.requestId);
const NO_RECEIPTS: readonly Receipt[] = [];
const unstorable = Object.assign(new Error("invalid byte sequence"), { code: "22021" });

/** A store whose commits the test lets through one by one. */
function heldStore() {
  const batches: { ids: string[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const store = (entries: readonly Entry[]) =>
    new Promise<readonly Receipt[]>((commit, fail) => {
      batches.push({ ids: idsOf(entries), commit: () => commit(NO_RECEIPTS), fail });
    });
  return { batches, store };
}

test("what arrives while a batch is being written goes together into the next one", async () => {
  const { batches, store } = heldStore();
  const recorder = new Recorder(store, 5_000, () => undefined);
  const answers = ["a", "b", "c"].map((id) => recorder.record(event(id)));
  expect(batches.map(({ ids }) => ids)).toEqual([["a"]]);
  batches[0]?.commit();
  await answers[0];
  expect(batches.map(({ ids }) => ids)).toEqual([["a"], ["b", "c"]]);
  batches[1]?.commit();
  await Promise.all(answers);
});

test("no answer is let go before its event is durable", async () => {
  const { batches, store } = heldStore();
  const recorder = new Recorder(store, 5_000, () => undefined);
  let isLetGo = false;
  const answer = recorder.record(event("a")).then(() => {
    isLetGo = true;
  });
  await Promise.resolve();
  expect(isLetGo).toBe(false);
  batches[0]?.commit();
  await answer;
  expect(isLetGo).toBe(true);
});

test("a failed batch fails each of its answers, tells the log, and the next batch is tried afresh", async () => {
  const failures: unknown[] = [];
  const { batches, store } = heldStore();
  const recorder = new Recorder(store, 5_000, (error) => failures.push(error));
  const lost = recorder.record(event("a"));
  batches[0]?.fail(new Error("disk full"));
  await expect(lost).rejects.toBeInstanceOf(AuditUnavailable);
  expect(failures).toHaveLength(1);
  const kept = recorder.record(event("b"));
  batches[1]?.commit();
  await kept;
});

test("an event that cannot be stored fails alone: its batch mates are written one by one", async () => {
  const written: string[] = [];
  const store = async (entries: readonly Entry[]) => {
    if (idsOf(entries).includes("poison")) throw unstorable;
    written.push(...idsOf(entries));
    return NO_RECEIPTS;
  };
  const recorder = new Recorder(store, 5_000, () => undefined);
  const outcomes = await Promise.allSettled(["a", "b", "poison", "c"].map((id) => recorder.record(event(id))));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(written).toEqual(["a", "b", "c"]);
});

test("an event that is not durable within its budget ends its request", async () => {
  const { store } = heldStore();
  const recorder = new Recorder(store, 1, () => undefined);
  await expect(recorder.record(event("a"))).rejects.toBeInstanceOf(AuditUnavailable);
});
