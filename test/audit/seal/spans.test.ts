import fc from "fast-check";
import {
  consistencyPath,
  consistencySpans,
  hashesOfSpans,
  inclusionPath,
  inclusionSpans,
  isConsistent,
  isIncluded,
  rootOf,
  sha256,
} from "../../../src/audit/seal/index.js";

const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => sha256(Buffer.from(String(index))));
const sizes = fc.integer({ min: 1, max: 200 });

async function* oneByOne<Item>(items: readonly Item[]) {
  yield* items;
}

/** More leaves than the tree has: a log goes on while a proof over part of it is made. */
const hashes = async (spans: ReturnType<typeof inclusionSpans>, size: number) => {
  const found = await hashesOfSpans(spans, oneByOne(leavesOf(size + 3)), size);
  return spans.map((span) => found.of(span));
};

describe("proofs from leaves that go by once (RFC 9162)", () => {
  test("an inclusion path is the one that a tree in memory gives, and proves it", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, any) => {
        const [leaves, index] = [leavesOf(size), any % size];
        const path = await hashes(inclusionSpans(index, size), size);
        expect(path).toEqual(inclusionPath(leaves, index));
        expect(isIncluded(leaves[index] as Buffer, index, size, path, rootOf(leaves))).toBe(true);
      }),
    );
  });

  test("a consistency path is the one that a tree in memory gives, and proves it", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, any) => {
        const [leaves, earlier] = [leavesOf(size), any % (size + 1)];
        const path = await hashes(consistencySpans(earlier, size), size);
        expect(path).toEqual(consistencyPath(leaves, earlier));
        const head = (count: number) => ({ size: count, root: rootOf(leaves.slice(0, count)) });
        expect(isConsistent(head(earlier), head(size), path)).toBe(true);
      }),
    );
  });

  test("a hash that has not gone by is not made up", async () => {
    const found = await hashesOfSpans(inclusionSpans(0, 4), oneByOne(leavesOf(2)), 4);
    expect(() => found.of({ start: 2, end: 4 })).toThrow(RangeError);
  });
});
