import type { Named } from "./named-in.js";

/** The families of ids that the domain guide gives to its requirements, prohibitions, minimum sets and gaps. */
const FAMILIES = [
  ...["COOP", "PREV", "CUST", "FIN", "TRANS", "RISK", "EOL", "YOUTH", "ADV", "FAM", "EQUIP", "SAFE", "INC", "CONC"],
  ...["DOC", "CHC", "CONS", "SHARE", "AUD", "DELEG", "AGR", "PRIN", "MEET", "PLAN", "COPROD", "NEV", "MIN", "GAP"],
];
const ID = new RegExp(`\\b(?:${FAMILIES.join("|")})-\\d{2}\\b`, "g");

/** A requirement met by a test: named by the test itself, or mapped to it by hand. */
export interface Proof {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly how: "names it" | "cites it" | "by hand";
}

/** What is mapped by hand: a requirement's tests, each by file and exact name. */
export type NamedTests = Readonly<Record<string, readonly (readonly [file: string, name: string])[]>>;

/** Every proof, by id, file and place. */
export function proofsIn(files: ReadonlyMap<string, readonly Named[]>, byHand: NamedTests): Proof[] {
  const said = [...files].flatMap(([file, named]) => named.flatMap((one) => saidBy(one, file)));
  const mapped = Object.entries(byHand).flatMap(([id, tests]) =>
    tests.map(([file, name]): Proof => ({ id, file, name, how: "by hand" })),
  );
  const unique = new Map<string, Proof>();
  for (const proof of [...said, ...mapped]) {
    const key = [proof.id, proof.file, proof.name].join("\n");
    if (!unique.has(key)) unique.set(key, proof);
  }
  const all = [...unique.values()];
  return all.filter((proof) => !isSaidByRow(proof, all));
}

/** A test whose table has the id in a row need not cite it as well. */
function isSaidByRow({ id, file, name, how }: Proof, all: readonly Proof[]): boolean {
  if (how !== "cites it") return false;
  return all.some((row) => row.id === id && row.file === file && row.name.startsWith(`${name} > `));
}

function saidBy({ name, kind, words }: Named, file: string): Proof[] {
  const inName = new Set((kind === "row" ? words : name).match(ID) ?? []);
  const cited = new Set(words.match(ID) ?? []);
  return [...new Set([...inName, ...cited])].map((id) => ({
    id,
    file,
    name,
    how: inName.has(id) ? ("names it" as const) : ("cites it" as const),
  }));
}

/** The tests that are mapped by hand and are not there under that name. */
export function lostTests(files: ReadonlyMap<string, readonly Named[]>, byHand: NamedTests): string[] {
  return Object.entries(byHand).flatMap(([id, tests]) =>
    tests
      .filter(([file, name]) => !files.get(file)?.some((one) => one.name === name))
      .map(([file, name]) => `${id}: ${file}: ${name}`),
  );
}
