import fc from "fast-check";
import { columnOf, loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { BREAK_GLASS_CATEGORIES } from "../../src/policy/checks/break-glass.js";
import { mayOpenNever } from "../../src/policy/checks/disclosure.js";
import { type Decision, decide, mayKnowOf } from "../../src/policy/decide.js";
import { isAbove, lowerOf, reaches } from "../../src/policy/levels.js";
import { deepFreeze } from "../../src/policy/matrix/freeze.js";
import { stepOf } from "../../src/policy/reason.js";
import {
  type AccessFacts,
  type AgreementFact,
  type BreakGlassFact,
  type ConsentFact,
  DATA_CATEGORIES,
  type DisclosureFact,
  type ExclusionFact,
  type Level,
  type OverrideFact,
  type Purpose,
  type RelationshipFact,
} from "../../src/policy/vocabulary.js";
import {
  agreements,
  consentsOf,
  disclosures,
  emergencies,
  exclusionsFor,
  overrides,
  relationships,
  type Situation,
  situations,
  strikingConsents,
} from "./support/arbitrary.js";
import { gateway, OTHER_PARTNER, OTHER_USER, OUR_USER } from "./support/facts.js";

const matrix = loadAccessMatrix();
const decided = ({ request, facts }: Situation): Decision => decide(request, facts, matrix);
const higherOf = (one: Level, other: Level): Level => (isAbove(one, other) ? one : other);

function withPerson({ request, facts }: Situation, change: Partial<AccessFacts["person"]>): Situation {
  return { request, facts: { ...facts, person: { ...facts.person, ...change } } };
}
function withStanding({ request, facts }: Situation, change: Partial<AccessFacts["standing"]>): Situation {
  return { request, facts: { ...facts, standing: { ...facts.standing, ...change } } };
}
const withConsents = (situation: Situation, ...more: ConsentFact[]) =>
  withPerson(situation, { consents: [...situation.facts.person.consents, ...more] });
const withExclusion = (situation: Situation, more: ExclusionFact) =>
  withPerson(situation, { exclusions: [...situation.facts.person.exclusions, more] });
const withRelationships = (situation: Situation, ...more: RelationshipFact[]) =>
  withPerson(situation, { relationships: [...situation.facts.person.relationships, ...more] });
const withAgreements = (situation: Situation, ...more: AgreementFact[]) =>
  withStanding(situation, { agreements: [...situation.facts.standing.agreements, ...more] });

const withExceptions = (
  situation: Situation,
  more: { overrides?: OverrideFact[]; disclosures?: DisclosureFact[]; breakGlass?: BreakGlassFact[] },
) => {
  const { overrides: told, disclosures: granted, breakGlass } = situation.facts.person;
  return withPerson(situation, {
    overrides: [...told, ...(more.overrides ?? [])],
    disclosures: [...granted, ...(more.disclosures ?? [])],
    breakGlass: [...breakGlass, ...(more.breakGlass ?? [])],
  });
};

function holds<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  law: (...values: Values) => void,
  numRuns = 2_000,
): void {
  fc.assert(fc.property(...arbitraries, law as (...values: unknown[]) => void), { numRuns });
}

test("to add a refusal or an objection never widens access", () => {
  holds(
    [situations, fc.oneof(consentsOf("REFUSAL", "OBJECTION"), strikingConsents("REFUSAL", "OBJECTION"))],
    (situation, more) => {
      expect(reaches(decided(situation).level, decided(withConsents(situation, more)).level)).toBe(true);
    },
  );
});

test("to exclude somebody, or to restrict the record to others, never widens access", () => {
  const either = fc.oneof(
    exclusionsFor("EXCLUDED", fc.constantFrom(OUR_USER, OTHER_USER)),
    exclusionsFor("RESTRICTED_TO", fc.constant(OTHER_USER)),
  );
  holds([situations, either], (situation, more) => {
    expect(reaches(decided(situation).level, decided(withExclusion(situation, more)).level)).toBe(true);
  });
});

test("to add a permit never overrides a denial of an earlier step, nor a refusal or objection", () => {
  holds([situations, strikingConsents("PERMIT")], (situation, more) => {
    const before = decided(situation);
    fc.pre(before.effect === "DENY" && stepOf(before.reason) <= 5);
    expect(decided(withConsents(situation, more))).toEqual(before);
  });
});

test("a permit beside a refusal or objection in force changes nothing", () => {
  holds([situations, strikingConsents("REFUSAL", "OBJECTION"), strikingConsents("PERMIT")], (situation, no, yes) => {
    const refused = withConsents(situation, no);
    expect(decided(withConsents(refused, yes))).toEqual(decided(refused));
  });
});

test("to withdraw a consent, or to turn it into a refusal, never widens access", () => {
  holds([situations, fc.oneof(consentsOf("PERMIT"), strikingConsents("PERMIT"))], (situation, given) => {
    const { level } = decided(withConsents(situation, given));
    expect(reaches(level, decided(situation).level)).toBe(true);
    expect(reaches(level, decided(withConsents(situation, { ...given, stance: "REFUSAL" })).level)).toBe(true);
  });
});

test("the order of records never matters, down to the evidence", () => {
  const shuffled = <Value>(values: readonly Value[]) => fc.shuffledSubarray([...values], { minLength: values.length });
  const telling = fc
    .tuple(situations, fc.array(strikingConsents("PERMIT", "PERMIT", "REFUSAL", "OBJECTION"), { maxLength: 3 }))
    .map(([situation, more]) => withConsents(withTwoGateways(situation), ...more));
  const pairs = telling.chain((situation) => {
    const { standing, person } = situation.facts;
    return fc.tuple(
      fc.constant(situation),
      fc.tuple(shuffled(standing.agreements), shuffled(standing.gateways)),
      fc.tuple(shuffled(person.relationships), shuffled(person.consents), shuffled(person.exclusions)),
      fc.tuple(shuffled(person.overrides), shuffled(person.disclosures), shuffled(person.breakGlass)),
    );
  });
  holds([pairs], ([situation, [agreed, gateways], [related, consents, exclusions], exceptions]) => {
    const [overrides, disclosures, breakGlass] = exceptions;
    const people = { relationships: related, consents, exclusions, overrides, disclosures, breakGlass };
    const reordered = withStanding(withPerson(situation, people), {
      agreements: agreed,
      gateways,
    });
    expect(withoutTies(decided(reordered), situation)).toEqual(withoutTies(decided(situation), situation));
  });
});

function withTwoGateways(situation: Situation): Situation {
  const { purpose } = situation.request.principal;
  return withStanding(situation, {
    gateways: [gateway({ id: "gateway-a", purpose }), gateway({ id: "gateway-b", purpose })],
  });
}

/** Chance may give two records one id, which no store does: their order cannot be told, so the ids are not compared. */
function withoutTies(decision: Decision, { facts: { standing, person } }: Situation): unknown {
  const records = [...standing.agreements, ...standing.gateways, ...person.relationships, ...person.consents];
  const exceptions = [...person.overrides, ...person.disclosures, ...person.breakGlass];
  const ids = [...records, ...exceptions].map(({ id }) => id);
  return new Set<string>(ids).size === ids.length ? decision : { ...decision, evidence: null };
}

test("two permits never combine to give what neither gives alone, but for those of attorneys who must agree", () => {
  const permits = fc.oneof(consentsOf("PERMIT"), strikingConsents("PERMIT")).filter(({ jointly }) => !jointly);
  holds([situations, permits, permits], (situation, one, other) => {
    const alone = higherOf(decided(withConsents(situation, one)).level, decided(withConsents(situation, other)).level);
    expect(decided(withConsents(situation, one, other)).level).toBe(alone);
  });
});

test("two agreements never combine to give what neither gives alone", () => {
  holds([situations, agreements, agreements], (situation, one, other) => {
    const alone = higherOf(
      decided(withAgreements(situation, one)).level,
      decided(withAgreements(situation, other)).level,
    );
    expect(decided(withAgreements(situation, one, other)).level).toBe(alone);
  });
});

test("two relationships never combine to give what neither gives alone", () => {
  holds([situations, relationships, relationships], (situation, one, other) => {
    const alone = higherOf(
      decided(withRelationships(situation, one)).level,
      decided(withRelationships(situation, other)).level,
    );
    expect(decided(withRelationships(situation, one, other)).level).toBe(alone);
  });
});

test("a suspended, ended, expired or unsigned agreement never allows staff anything", () => {
  holds([situations, fc.constantFrom("SUSPENDED", "ENDED", "EXPIRED", "UNSIGNED")], (situation, fault) => {
    fc.pre(!["PERSON", "PROXY"].includes(situation.request.principal.role));
    const faulty = situation.facts.standing.agreements.map((agreement): AgreementFact => {
      if (fault === "UNSIGNED") return { ...agreement, status: "DRAFT", emergencyUntil: null };
      if (fault === "EXPIRED") return { ...agreement, validity: { from: new Date(0), to: situation.request.now } };
      return { ...agreement, status: fault as "SUSPENDED" | "ENDED" };
    });
    const { effect, reason } = decided(withStanding(situation, { agreements: faulty }));
    expect(effect).toBe("DENY");
    expect(stepOf(reason)).toBe(1);
  });
});

test("the decision depends on the question, the facts and the time given, and changes none of them", () => {
  holds(
    [situations],
    (situation) => {
      const copy = deepFreeze(structuredClone(situation));
      expect(decided(copy)).toEqual(decided(situation));
      expect(decided(copy)).toEqual(decided(copy));
      expect(copy).toEqual(situation);
    },
    300,
  );
});

test("when all of time is moved alike, the decision stays", () => {
  holds([situations, fc.integer({ min: -1e9, max: 1e9 })], (situation, shift) => {
    expect(decided(movedBy(situation, shift))).toEqual(decided(situation));
  });
});

function movedBy<Value>(value: Value, shift: number): Value {
  if (value instanceof Date) return new Date(value.getTime() + shift) as Value;
  if (Array.isArray(value)) return value.map((part) => movedBy(part, shift)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, movedBy(part, shift)])) as Value;
}

test("staff never get more than the cell, the role or the widest agreement gives; of a never, what was disclosed", () => {
  holds([situations], (situation) => {
    const { principal, category } = situation.request;
    fc.pre(principal.role !== "PERSON" && principal.role !== "PROXY");
    const disclosed = situation.facts.person.disclosures.map(({ level }) => level).reduce(higherOf, "NONE");
    const never = mayOpenNever(category, columnOf(principal)) ? disclosed : "NONE";
    const cell = matrix.alternatives(category, columnOf(principal)).at(-1)?.level ?? never;
    const agreed = situation.facts.standing.agreements.map(({ maxLevel }) => maxLevel).reduce(higherOf, "NONE");
    const most = lowerOf(lowerOf(cell, matrix.levelOfRole(principal.role, category)), agreed);
    expect(reaches(most, decided(situation).level)).toBe(true);
  });
});

test("a denial gives nothing, a permit gives something, and each says of which cell", () => {
  holds([situations], (situation) => {
    const { effect, level, clause, reason, step } = decided(situation);
    expect(level === "NONE").toBe(effect === "DENY");
    expect(clause.startsWith(`${situation.request.category} x `)).toBe(true);
    expect(step).toBe(stepOf(reason));
  });
});

test("whoever is permitted anything may know that the person exists; of a stranger nothing is permitted", () => {
  let permitted = 0;
  holds([situations], ({ request, facts }) => {
    const decisions = DATA_CATEGORIES.map((category) => decide({ ...request, category }, facts, matrix));
    const isPermitted = decisions.some(({ effect }) => effect === "PERMIT");
    if (isPermitted) permitted += 1;
    expect(mayKnowOf(request, facts, matrix).known || !isPermitted).toBe(true);
  });
  expect(permitted).toBeGreaterThan(200);
});

const forCaller = <Fact extends { readonly purpose: Purpose }>({ request }: Situation, fact: Fact): Fact => ({
  ...fact,
  purpose: request.principal.purpose,
});

test("an exception never narrows access", () => {
  holds([situations, overrides, disclosures, emergencies], (situation, told, granted, emergency) => {
    const { level } = decided(situation);
    const more = { overrides: [forCaller(situation, told)], disclosures: [forCaller(situation, granted)] };
    expect(reaches(decided(withExceptions(situation, { ...more, breakGlass: [emergency] })).level, level)).toBe(true);
  });
});

test("no exception lifts a refusal of step 1: standing, agreement, role or exclusion", () => {
  holds([situations, overrides, disclosures, emergencies], (situation, told, granted, emergency) => {
    const before = decided(situation);
    fc.pre(before.effect === "DENY" && before.step === 1);
    const more = { overrides: [forCaller(situation, told)], disclosures: [forCaller(situation, granted)] };
    expect(decided(withExceptions(situation, { ...more, breakGlass: [emergency] }))).toEqual(before);
  });
});

test("an override lifts nothing before step 5, and only for the recipient, purpose and category it names", () => {
  holds([situations, overrides], (situation, told) => {
    const before = decided(situation);
    const { category, principal } = situation.request;
    const after = decided(withExceptions(situation, { overrides: [told] }));
    if (before.effect === "DENY" && before.step < 5) expect(after).toEqual(before);
    const isOurs = told.partnerId === principal.partnerId && (told.userId ?? principal.userId) === principal.userId;
    const isMeant = isOurs && told.purpose === principal.purpose && told.categories.includes(category);
    if (!isMeant) expect(after).toEqual(before);
  });
});

test("a disclosure changes nothing but cells of basis d and cells that are never", () => {
  holds([situations, disclosures], (situation, granted) => {
    const { category, principal } = situation.request;
    const alternatives = matrix.alternatives(category, columnOf(principal));
    fc.pre(alternatives.length > 0 && alternatives.every(({ basis }) => basis !== "d"));
    const after = decided(withExceptions(situation, { disclosures: [forCaller(situation, granted)] }));
    expect(after).toEqual(decided(situation));
  });
});

test("an emergency changes nothing outside its rows, of another user's, or of a cell that is never", () => {
  holds([situations, emergencies], (situation, emergency) => {
    const { category, principal } = situation.request;
    fc.pre(principal.role !== "PERSON" && principal.role !== "PROXY");
    const isListed =
      BREAK_GLASS_CATEGORIES.includes(category) || (category === "SUBSTANCE_MISUSE" && emergency.isLifeCritical);
    const isOurs = emergency.userId === principal.userId;
    const isNever = matrix.alternatives(category, columnOf(principal)).length === 0;
    const before = decided(situation);
    const after = decided(withExceptions(situation, { breakGlass: [emergency] }));
    if (!isListed || !isOurs) expect(after).toEqual(before);
    if (isNever) expect(after.level === "NONE" || after.reason === "DISCLOSURE").toBe(true);
  });
});

test("what goes against the person's word rests on an exception and names it, and nothing else does", () => {
  let against = 0;
  const refusals = strikingConsents("REFUSAL", "OBJECTION");
  holds([situations, refusals, overrides, emergencies], (situation, refusal, told, emergency) => {
    const more = { overrides: [forCaller(situation, told)], breakGlass: [emergency] };
    const { despite, reason, evidence } = decided(withExceptions(withConsents(situation, refusal), more));
    if (despite === null) return;
    against += 1;
    expect(["OVERRIDE", "BREAK_GLASS"]).toContain(reason);
    expect(evidence.consentId).not.toBeNull();
    expect(evidence.overrideId ?? evidence.breakGlassId).not.toBeNull();
  });
  expect(against).toBeGreaterThan(10);
});

test("an exception of another partner is as none", () => {
  holds([situations, overrides, disclosures], (situation, told, granted) => {
    const more = {
      overrides: [{ ...forCaller(situation, told), partnerId: OTHER_PARTNER }],
      disclosures: [{ ...forCaller(situation, granted), partnerId: OTHER_PARTNER }],
    };
    expect(decided(withExceptions(situation, more))).toEqual(decided(situation));
  });
});
