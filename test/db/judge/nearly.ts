import fc from "fast-check";

/** What may be odd about a fact, part by part. */
export type Odd<Fact> = { readonly [Part in keyof Fact]?: readonly Fact[Part][] };

/**
 * A fact as it usually is, or with one thing about it as it seldom is. So every rule is met by cases which it alone
 * decides, where facts that are odd in all things at once are stopped by whichever rule comes first.
 */
export function nearly<Fact extends object>(usual: Fact, odd: Odd<Fact>, usualTo6 = 6): fc.Arbitrary<Fact> {
  const one = fc
    .constantFrom(...(Object.keys(odd) as (keyof Fact)[]))
    .chain((part) => fc.constantFrom(...(odd[part] ?? [])).map((value) => ({ ...usual, [part]: value }) as Fact));
  return fc.oneof({ weight: usualTo6, arbitrary: fc.constant(usual) }, { weight: 6, arbitrary: one });
}

/** One to three of a kind; or none, so many times to six. */
export function some<Fact>(fact: fc.Arbitrary<Fact>, noneTo6: number): fc.Arbitrary<readonly Fact[]> {
  return fc.oneof(
    { weight: noneTo6, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fact.map((one) => [one]) },
    { weight: 2, arbitrary: fc.array(fact, { minLength: 2, maxLength: 3 }) },
  );
}
