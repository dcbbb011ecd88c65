import fc from "fast-check";
import {
  consistencyPath,
  type Digest,
  GrowingTree,
  inclusionPath,
  isConsistent,
  isIncluded,
  rootOf,
  sha256,
} from "../../../src/audit/seal/index.js";

const leafHash = (hex: string): Digest => sha256(Buffer.of(0), Buffer.from(hex, "hex"));

// The inputs and roots by which implementations of RFC 6962 are commonly held against each other.
const INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const LEAVES = INPUTS.map(leafHash);

describe("the tree of RFC 9162 (AUD-02)", () => {
  test.each(ROOTS.map((root, index) => [index + 1, root] as const))("of %s leaves has the known root", (size, root) => {
    expect(rootOf(LEAVES.slice(0, size)).toString("hex")).toBe(root);
  });

  test("of no leaves is the hash of nothing", () => {
    expect(rootOf([]).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("grows to the same root leaf by leaf, keeping no leaf", () => {
    const tree = new GrowingTree();
    for (const [index, leaf] of LEAVES.entries()) {
      tree.append(leaf);
      expect(tree.root().toString("hex")).toBe(ROOTS[index]);
    }
    expect(tree.size).toBe(8);
  });
});

const treeOf = (size: number): Digest[] =>
  Array.from({ length: size }, (_, index) => leafHash(index.toString(16).padStart(4, "0")));
const sizes = fc.integer({ min: 1, max: 70 });

describe("a proof that a leaf is in a tree", () => {
  test("holds for every leaf, and for no other leaf, place, size or root", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, pick) => {
        const leaves = treeOf(size);
        const index = pick % size;
        const path = inclusionPath(leaves, index);
        const root = rootOf(leaves);
        const leaf = leaves[index] as Digest;
        expect(isIncluded(leaf, index, size, path, root)).toBe(true);
        expect(isIncluded(leafHash("ffff"), index, size, path, root)).toBe(false);
        expect(isIncluded(leaf, index + 1, size, path, root)).toBe(false);
        expect(isIncluded(leaf, index, size, path, rootOf([...leaves, leaf]))).toBe(false);
        expect(isIncluded(leaf, index, size, [...path, root], root)).toBe(false);
        if (path.length > 0) expect(isIncluded(leaf, index, size, path.slice(1), root)).toBe(false);
      }),
    );
  });
});

describe("a proof that a tree only grew", () => {
  test("holds between any two sizes, and never for a tree that was rewritten", () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const leaves = treeOf(later);
        const old = { size: earlier, root: rootOf(leaves.slice(0, earlier)) };
        const young = { size: later, root: rootOf(leaves) };
        const path = consistencyPath(leaves, earlier);
        expect(isConsistent(old, young, path)).toBe(true);
        const rewritten = [leafHash("ffff"), ...leaves.slice(1)];
        expect(isConsistent({ ...old, root: rootOf(rewritten.slice(0, earlier)) }, young, path)).toBe(false);
        expect(isConsistent(old, { ...young, root: rootOf(rewritten) }, path)).toBe(false);
        if (earlier < later) expect(isConsistent(young, old, path)).toBe(false);
      }),
    );
  });
});
