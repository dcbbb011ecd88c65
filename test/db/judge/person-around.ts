import fc from "fast-check";
import { CATEGORIES, KINDS, reachOf, waysOf } from "../../policy/reference/policy-data.js";
import { columnOf, ODD_SPAN, OPEN_ENDED } from "./around-a-caller.js";
import { decisionsAbout } from "./decisions-about.js";
import { nearly, type Odd, some } from "./nearly.js";
import type {
  Caller,
  RecordedDisclosure,
  RecordedEmergency,
  RecordedExclusion,
  RecordedOverride,
  RecordedPerson,
  RecordedRelationship,
  Stay,
} from "./scene.js";

/** A moment, and what falls on it: eighteenth birthdays, sixteenth ones when most decisions were made, and deaths. */
export interface Times {
  readonly now: Date;
  readonly births: readonly string[];
  readonly deaths: readonly string[];
}

/** Of what is recorded with an end, and may be ended before. */
const ODD_ENDS = { from: [0, 1], to: [-1, 0], ended: [-1, 0, 1] };

const inexactly = (category: string) => ({
  purpose: ["LEGAL"],
  categories: [CATEGORIES, CATEGORIES.filter((one) => one !== category)],
});

/** What a scene is mostly about, for one person: of that there is something, of all else little. */
const MATTERS = ["RELATIONSHIP", "EXCLUSION", "DECISION", "OVERRIDE", "DISCLOSURE", "EMERGENCY"] as const;
type Matter = (typeof MATTERS)[number];
const OF_BASIS: Readonly<Record<string, Matter>> = { a: "DECISION", b: "DECISION", d: "DISCLOSURE" };

/** What may matter to a cell: anything, but most of all that on whose basis it opens. */
function mattersOf(bases: readonly string[]): fc.Arbitrary<Matter> {
  const own = bases.length === 0 ? (["DISCLOSURE"] as const) : bases.flatMap((basis) => OF_BASIS[basis] ?? []);
  return fc.constantFrom(...MATTERS, ...own, ...own, ...own, ...own);
}

/** Somebody about whom the facts are that matter to one cell, most of them nearly as they usually are. */
export function personAround(
  caller: Caller,
  category: string,
  { births, deaths }: Times,
): fc.Arbitrary<RecordedPerson> {
  const bases = waysOf(category, columnOf(caller)).map(({ basis }) => basis);
  const isOwn = caller.role === "PROXY" || caller.role === "PERSON";
  return mattersOf(bases).chain((matter) => {
    const noneTo6 = (other: Matter) => (matter === other ? 0 : 36);
    return fc.record<RecordedPerson>({
      owner: fc.constantFrom("OURS", "THEIRS"),
      address: fc.constantFrom("NONE", "OPEN", "PROTECTED"),
      born: fc.constantFrom(null, ...births),
      diedOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...deaths)),
      relationships: relationshipsAround(caller, category, matter === "RELATIONSHIP" || caller.role === "IG_LEAD"),
      decisions: decisionsAbout(caller, category, noneTo6("DECISION")),
      exclusions: matter === "EXCLUSION" || isOwn ? exclusions : fc.constant([]),
      overrides: some(overrideAround(caller, category), noneTo6("OVERRIDE")),
      disclosures: some(disclosureAround(caller, category), noneTo6("DISCLOSURE")),
      emergencies: some(
        nearly<RecordedEmergency>(
          { user: "CALLER", isLifeCritical: false, from: -4, to: 4, ended: null },
          { ...ODD_ENDS, user: ["COLLEAGUE"], isLifeCritical: [true] },
          3,
        ),
        noneTo6("EMERGENCY"),
      ),
      stays: caller.purpose === "MAJOR_INCIDENT" ? stays : some(aStay, 24),
    });
  });
}

/** A cell of the matrix by which a practitioner is let in, the relationship by which they reach it, and on what basis it opens. */
export interface Reached {
  readonly category: string;
  readonly kind: string;
  readonly basis: string;
  /** Whether there may be overrides or disclosures of anybody in the scene: the judge spares itself looking where there are none. */
  readonly hasExceptions: boolean;
}

/**
 * Somebody with whom the caller is involved, and of whom nothing is recorded but that on whose basis one cell opens: what
 * was said about sharing, or what the record's owner was asked for.
 */
export function personOfOneMatter(
  caller: Caller,
  { category, kind, basis, hasExceptions }: Reached,
  { births, deaths }: Times,
): fc.Arbitrary<RecordedPerson> {
  const none = fc.constant([]);
  const isAsked = basis === "d";
  return fc.record<RecordedPerson>({
    ...{ exclusions: none, emergencies: none, stays: none },
    owner: fc.constant("OURS"),
    address: fc.constant("NONE"),
    born: fc.constantFrom(null, ...births),
    diedOn: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(...deaths)),
    relationships: fc.constant([{ partner: "OURS", kind, ...OPEN_ENDED }]),
    decisions: isAsked ? none : decisionsAbout(caller, category, 0),
    overrides: hasExceptions && !isAsked ? some(overrideAround(caller, category), 24) : none,
    disclosures: hasExceptions && isAsked ? some(disclosureAround(caller, category), 0) : none,
  });
}

function overrideAround({ purpose }: Caller, category: string): fc.Arbitrary<RecordedOverride> {
  return nearly<RecordedOverride>(
    { purpose, categories: [category], partner: "OURS", user: null, from: -720, to: 720, ended: null },
    { ...inexactly(category), ...ODD_ENDS, partner: ["THEIRS"], user: ["CALLER", "COLLEAGUE"] },
    3,
  );
}

function disclosureAround({ purpose }: Caller, category: string): fc.Arbitrary<RecordedDisclosure> {
  return nearly<RecordedDisclosure>(
    {
      ...{ purpose, categories: [category], partner: "OURS", gives: "READ", isApproved: true },
      ...{ from: -720, to: 720, ended: null },
    },
    { ...inexactly(category), ...ODD_ENDS, partner: ["THEIRS"], gives: ["EXISTENCE", "SUMMARY"], isApproved: [false] },
  );
}

/** Of a kind that serves the purpose and reaches the category: kinds that leave something out come as often as others. */
function relationshipsAround(
  { purpose, ...who }: Caller,
  category: string,
  isTheMatter: boolean,
): fc.Arbitrary<readonly RecordedRelationship[]> {
  const reach = (kind: string, one: string) => reachOf(kind, columnOf(who), purpose, one);
  const leavesOut = (kind: string) => CATEGORIES.some((one) => reach(kind, one) !== "WRITE");
  const reaching = KINDS.filter((kind) => reach(kind, category) !== "NONE");
  const groups = [reaching.filter(leavesOut), reaching.filter((kind) => !leavesOut(kind))];
  const serving = groups.filter(({ length }) => length > 0);
  const odd: Odd<RecordedRelationship> = { ...ODD_SPAN, partner: ["THEIRS"], kind: KINDS };
  const one = fc
    .constantFrom(...(serving.length > 0 ? serving : [KINDS]))
    .chain((kinds) => fc.constantFrom(...kinds))
    .chain((kind) => nearly<RecordedRelationship>({ partner: "OURS", kind, ...OPEN_ENDED }, odd, isTheMatter ? 2 : 60));
  return some(one, isTheMatter ? 1 : 0);
}

/** Nobody is kept out of a record twice over. */
const exclusions: fc.Arbitrary<readonly RecordedExclusion[]> = fc.uniqueArray(
  fc
    .record({ user: fc.constantFrom("CALLER", "COLLEAGUE"), kind: fc.constantFrom("EXCLUDED", "RESTRICTED_TO") })
    .chain((whom) => nearly<RecordedExclusion>({ ...whom, ...OPEN_ENDED }, ODD_SPAN)),
  { selector: ({ user, kind }) => user + kind, minLength: 1, maxLength: 3 },
);

const usualStay: Stay = { place: "PLACE", from: -48, to: null };
const aStay = nearly<Stay>(usualStay, { from: [-7, -6, -5, 0, 1], to: [-7, -6, -5, 1], place: ["OTHER_PLACE"] }, 3);
/** Mostly one, or one that the next arrival ended: nobody arrives in two places at one moment. */
const stays: fc.Arbitrary<readonly Stay[]> = fc.oneof(
  aStay.map((one) => [one]),
  fc
    .constantFrom(-7, -6, -5, 1)
    .map((from): readonly Stay[] => [usualStay, { ...usualStay, place: "OTHER_PLACE", from }]),
);
