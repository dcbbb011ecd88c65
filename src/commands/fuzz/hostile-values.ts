import type { GraphQLInputType } from "graphql";
import { fittingValue } from "../attack/fitting-values.js";
import type { Chance } from "./chance.js";

const LONG = "x".repeat(5_000);

/** Literals that a careless hub trips over: bounds, NUL, lone surrogates, quotes, prototypes, nesting, unknown words. */
const LITERALS: readonly string[] = [
  ...(["null", "-1", "0", "2147483647", `${2 ** 31}`, "-2147483649", "1e400", "1.5", "true", "NO_SUCH_WORD"] as const),
  ...['""', '" "', '"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u2066"'],
  ...[`"' OR 1=1 --"`, `"'; DROP TABLE person; --"`, `"\\"\\\\"`, '"%_\\\\%"', '"$1"', '"\\r\\nset-cookie: a=b"'],
  ...[
    '"__proto__"',
    "{ __proto__: { role: IG_LEAD } }",
    "{ constructor: { prototype: { isKnown: true } } }",
    "{}",
    "[]",
  ],
  ...[
    `"${LONG}"`,
    `[${'"a", '.repeat(500)}"a"]`,
    `${"[".repeat(80)}1${"]".repeat(80)}`,
    `${"{ a: ".repeat(60)}1${" }".repeat(60)}`,
  ],
  ...[
    '"0000-00-00"',
    '"2026-02-30"',
    '"-271821-04-20T00:00:00Z"',
    '"+275760-09-13T00:00:00.001Z"',
    '"9999-12-31T23:59:60Z"',
  ],
  ...[
    '"00000000-0000-0000-0000-000000000000"',
    '"FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF"',
    '"9990000018"',
    '"WyJhIl0"',
    '"bnVsbA"',
  ],
];

/** The same as members of a JSON body, where a variable may hold what no literal can. */
const JSON_VALUES: readonly unknown[] = [
  ...([null, -1, 2 ** 31, 1e308, true, "", "\u0000", "\ud800", LONG, "' OR 1=1 --"] as const),
  ...[[], [[[[[]]]]], {}, { a: { b: { c: null } } }, ["__proto__"], Number.MAX_SAFE_INTEGER],
];

/** Texts as a JSON body may hold them: half a character too, which no literal of GraphQL can. */
const TEXTS: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "\u202e\u2066", LONG, "x".repeat(100_000)],
  ...["' OR 1=1 --", "'; DROP TABLE person; --", '"\\', "%_\\%", "$1", "{}", "\r\nset-cookie: a=b", "=HYPERLINK(1)"],
  ...["__proto__", "0000-00-00", "9990000018", "WyJhIl0", "bnVsbA", "00000000-0000-0000-0000-000000000000"],
];

/** A literal for an argument: one in three fits, so that what lies behind the parser is reached too. */
export function hostileLiteral(type: GraphQLInputType, about: string, chance: Chance): string {
  return chance.isOneIn(3) ? fittingValue(type, about) : chance.oneOf(LITERALS);
}

export function hostileVariable(chance: Chance): unknown {
  return chance.oneOf(JSON_VALUES);
}

/** A text that fits any argument that takes a text, and that a careless hub trips over. */
export function hostileText(chance: Chance): string {
  return chance.oneOf(TEXTS);
}
