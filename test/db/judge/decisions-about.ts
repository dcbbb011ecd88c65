import fc from "fast-check";
import { CATEGORIES, PURPOSES } from "../../policy/reference/policy-data.js";
import { nearly, type Odd, some } from "./nearly.js";
import type { Caller, Recipient, RecordedDecision } from "./scene.js";

const WORDS = [
  ...["GIVEN DENY", "REFUSED DENY", "WITHDRAWN DENY", "WITHDRAWN PERMIT", "GIVEN DENY OBJECTION"],
  ...["REFUSED DENY OBJECTION", "WITHDRAWN DENY OBJECTION", "SUSPENDED PERMIT", "SUSPENDED DENY"],
  ...["SUSPENDED DENY OBJECTION", "DRAFT PERMIT", "ASKED PERMIT", "UNABLE_TO_ASK PERMIT", "EXPIRED PERMIT"],
  ...["SUPERSEDED PERMIT", "SUPERSEDED DENY", "ENTERED_IN_ERROR DENY"],
];
const BASES = ["PRESUMED", "ASSESSED", "GILLICK_COMPETENT", "LACKS_CAPACITY", "NOT_APPLICABLE"];
const DECIDERS = ["PERSON", "PARENTAL_RESPONSIBILITY", "ATTORNEY", "DEPUTY", "BEST_INTERESTS", "COURT", "NOBODY"];

/**
 * What was said about sharing one category with the caller for their purpose; nothing, so many times to six. Often a plain
 * permit is among it: what closes shows where something is open.
 */
export function decisionsAbout(
  caller: Caller,
  category: string,
  noneTo6: number,
): fc.Arbitrary<readonly RecordedDecision[]> {
  const permit: RecordedDecision = {
    ...{ kind: "INFORMATION_SHARING", words: "GIVEN PERMIT", decider: "PERSON", capacityBasis: "PRESUMED" },
    ...{ hasReference: true, isBelieved: true, gives: "WRITE", from: -720, to: null, madeAt: -720 },
    ...{ recipients: [{ kind: "PARTNER", partner: "OURS" }], categories: [category], purposes: [caller.purpose] },
  };
  const said = fc.constantFrom(
    permit,
    { ...permit, words: "REFUSED DENY" },
    { ...permit, words: "GIVEN DENY OBJECTION" },
  );
  const odd: Odd<RecordedDecision> = {
    ...{ kind: ["PROCESS"], isBelieved: [false], gives: ["EXISTENCE", "SUMMARY", "READ"] },
    ...{
      categories: [CATEGORIES, CATEGORIES.filter((one) => one !== category), []],
      purposes: [PURPOSES, ["LEGAL"], []],
    },
    ...{ from: [0, 1], to: [-1, 0, 1] },
  };
  const anything = fc.oneof(
    { weight: 3, arbitrary: nearly(permit, odd) },
    { weight: 2, arbitrary: said.chain((one) => nearly(one, odd)) },
    { weight: 6, arbitrary: fc.constantFrom(...WORDS).map((words) => ({ ...permit, words })) },
    { weight: 2, arbitrary: said.chain((one) => nearly(one, { recipients: recipientsBut(caller) }, 0)) },
    { weight: 3, arbitrary: said.chain(decidedBySomebody) },
    { weight: 2, arbitrary: fc.constantFrom(...BASES).map((capacityBasis) => ({ ...permit, capacityBasis })) },
  );
  const many = some(anything, noneTo6).chain((all) => fc.constantFrom(all, all.length === 0 ? all : [permit, ...all]));
  return noneTo6 > 0 ? many : fc.oneof({ weight: 4, arbitrary: many }, { weight: 1, arbitrary: overruled(permit) });
}

/** By whomever and whenever, on whatever footing: mostly on that which deciders of the kind rest on. */
function decidedBySomebody(said: RecordedDecision): fc.Arbitrary<RecordedDecision> {
  const whoever = fc
    .constantFrom(...DECIDERS)
    .chain((decider) =>
      nearly<RecordedDecision>(
        { ...said, decider, capacityBasis: footingOf(decider) },
        { capacityBasis: BASES, hasReference: [false] },
      ),
    );
  return whoever.chain((one) => nearly(one, { madeAt: [-900, -721, -719, 0], from: [0, 1] }));
}

/** What one decider said, and about the same what another did before or after: who stands above whom shows in both orders. */
function overruled(permit: RecordedDecision): fc.Arbitrary<readonly RecordedDecision[]> {
  return fc
    .record({
      words: fc.constantFrom("REFUSED DENY", "GIVEN DENY OBJECTION"),
      later: fc.constantFrom("GIVEN PERMIT", "GIVEN PERMIT", "REFUSED DENY"),
      deciders: fc.tuple(fc.constantFrom(...DECIDERS), fc.constantFrom(...DECIDERS)),
      madeAt: fc.constantFrom(-900, -719, -720),
      from: fc.constantFrom(-720, -720, 0, 1),
    })
    .map(({ words, later, deciders: [one, other], madeAt, from }) => [
      { ...permit, words, decider: one, capacityBasis: footingOf(one) },
      { ...permit, words: later, decider: other, capacityBasis: footingOf(other), madeAt, from },
    ]);
}

function recipientsBut({ type }: Caller): readonly (readonly Recipient[])[] {
  return [
    [],
    [{ kind: "INDIVIDUAL" }],
    [{ kind: "PARTNER", partner: "THEIRS" }],
    [{ kind: "AGENCY_TYPE", type, includesFuture: false }],
    [{ kind: "AGENCY_TYPE", type, includesFuture: true }],
    [{ kind: "AGENCY_TYPE", type: type === "DWP" ? "ICB" : "DWP", includesFuture: true }],
    [{ kind: "INDIVIDUAL" }, { kind: "PARTNER", partner: "THEIRS" }, { kind: "PARTNER", partner: "OURS" }],
  ];
}

/** A parent decides because of the child's age, a court whatever it found, most others for want of capacity. */
function footingOf(decider: string): string {
  if (decider === "PERSON") return "PRESUMED";
  return decider === "PARENTAL_RESPONSIBILITY" || decider === "COURT" ? "NOT_APPLICABLE" : "LACKS_CAPACITY";
}
