import fc from "fast-check";
import { CATEGORIES, KINDS, mayDeclare, PURPOSES, reachOf, waysOf } from "../../policy/reference/policy-data.js";
import { agreementsOf, callers, columnOf, gatewaysOf, incidentsFor, OPEN_ENDED, TYPES } from "./around-a-caller.js";
import { personAround, personOfOneMatter, type Reached, type Times } from "./person-around.js";
import type { Caller, Scene } from "./scene.js";

/** Midnight in London, in summer and on a last of February. */
const MOMENTS: readonly Times[] = [
  {
    now: new Date("2026-06-14T23:00:00.000Z"),
    births: ["1980-05-05", "2008-06-15", "2008-06-16", "2010-05-16", "2010-05-17"],
    deaths: ["2026-06-13", "2026-06-14", "2026-06-15"],
  },
  {
    now: new Date("2026-02-28T00:00:00.000Z"),
    births: ["1980-05-05", "2008-02-28", "2008-02-29", "2010-01-29", "2010-01-30"],
    deaths: ["2026-02-26", "2026-02-27", "2026-02-28"],
  },
];
/** A category of the caller's column: those that open in the rarer ways come as often as the others. */
function categoryFor(caller: Caller): fc.Arbitrary<string> {
  const column = columnOf(caller);
  const wayIn = (category: string) => {
    const limits = KINDS.map((kind) => reachOf(kind, column, caller.purpose, category));
    return (
      waysOf(category, column)
        .map(({ basis }) => basis)
        .join("") + limits.includes("SUMMARY")
    );
  };
  const ways = [...new Set(CATEGORIES.map(wayIn))];
  return fc
    .constantFrom(...ways, ...ways.filter((way) => way.includes("b") || way.endsWith("true")))
    .chain((way) => fc.constantFrom(...CATEGORIES.filter((category) => wayIn(category) === way)));
}

const anyScene: fc.Arbitrary<Scene> = fc
  .record({ times: fc.constantFrom(...MOMENTS), caller: callers })
  .chain(({ times, caller }) =>
    fc.record({
      now: fc.constant(times.now),
      caller: fc.constant(caller),
      agreements: agreementsOf(caller),
      gateways: gatewaysOf(caller),
      incidents: incidentsFor(caller),
      people: fc.constantFrom(1, 8).chain((maxLength) =>
        fc.array(
          categoryFor(caller).chain((category) => personAround(caller, category, times)),
          { minLength: 1, maxLength, size: "max" },
        ),
      ),
    }),
  );

/** Every kind of agency, purpose and relationship by which a practitioner reaches a category that opens on one basis alone. */
const TURN_ON_ONE = ["a", "b", "b", "d"].map((basis) =>
  TYPES.flatMap((type) =>
    PURPOSES.flatMap((purpose) =>
      CATEGORIES.filter(
        (category) => mayDeclare(type, purpose, category) && waysOf(category, type).every((way) => way.basis === basis),
      ).flatMap((category) =>
        KINDS.filter(
          (kind) => waysOf(category, type).length > 0 && reachOf(kind, type, purpose, category) !== "NONE",
        ).map((kind) => ({ type, purpose, category, kind, basis })),
      ),
    ),
  ),
);

/** Of those, the ones in which the relationship does not reach as far as the cell. */
const LIMITED = TURN_ON_ONE.flat().filter(
  ({ type, purpose, category, kind }) => reachOf(kind, type, purpose, category) === "SUMMARY",
);

/** A scene in which all gates stand open, so that nothing decides but that on which one cell turns: of many people at once. */
const sceneOfOneMatter: fc.Arbitrary<Scene> = fc
  .record({
    times: fc.constantFrom(...MOMENTS),
    cell: fc.constantFrom(...TURN_ON_ONE, LIMITED).chain((cells) => fc.constantFrom(...cells)),
    joined: fc.constantFrom(-9_000, -9_000, -720, -719),
    hasExceptions: fc.boolean(),
  })
  .chain(({ times, cell: { type, purpose, ...reached }, joined, hasExceptions }) => {
    const standing = { role: "PRACTITIONER", userStatus: "ACTIVE", partnerStatus: "ACTIVE", actsFor: null };
    const caller: Caller = { ...standing, type, purpose, joined };
    const signed = { partner: "OURS", status: "SIGNED", emergencyUntil: null, ...OPEN_ENDED } as const;
    return fc.record({
      now: fc.constant(times.now),
      caller: fc.constant(caller),
      agreements: fc.constant([{ ...signed, categories: CATEGORIES, purposes: [purpose], gives: "WRITE" }]),
      gateways: fc.constant([]),
      incidents: fc.constant([]),
      people: fc.array(personOfOneMatter(caller, { ...reached, hasExceptions } satisfies Reached, times), {
        minLength: 6,
        maxLength: 9,
        size: "max",
      }),
    });
  });

/**
 * Scenes made around cells of the access matrix: each person is asked about for the sake of one category. Each choice is as
 * likely as its weight says: what is first or last in a list matters no more than the rest.
 */
export const scenes = fc.noBias(
  fc.oneof({ weight: 1, arbitrary: anyScene }, { weight: 1, arbitrary: sceneOfOneMatter }),
);
