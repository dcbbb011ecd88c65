import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { fittingValue } from "../attack/fitting-values.js";
import type { Chance } from "./chance.js";
import { hostileLiteral, hostileVariable } from "./hostile-values.js";
import type { SoundOperations } from "./sound-operation.js";

/** A request made to do harm. */
export interface HostileOperation {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const DEEPEST = 5;
const MOST_FIELDS = 5;
const DIRECTIVES = ["@noSuch", "@skip", "@include(if: 7)", '@deprecated(reason: "")', "@key(fields: 0)"] as const;
const WRONG_TYPES = [
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-7",
] as const;

/** Makes operations by walks through the schema: sound ones, right fields with wrong values, and broken requests. */
export class HostileOperations {
  constructor(
    private readonly schema: GraphQLSchema,
    /** Ids of people, known to the callers and not. */
    private readonly people: readonly string[],
    private readonly sound: SoundOperations,
  ) {}

  /** Two in five fit the schema and the county, one in five fits the schema alone, and the rest is broken somewhere. */
  make(chance: Chance, knows: readonly string[]): HostileOperation {
    const kind = chance.isOneIn(3) ? "mutation" : "query";
    if (chance.below(5) < 3) {
      const asking = { chance, knows, isSly: chance.isOneIn(3) };
      return { body: JSON.stringify(this.sound.make(kind, asking)), headers: {} };
    }
    return this.broken(chance, kind);
  }

  private broken(chance: Chance, kind: "query" | "mutation"): HostileOperation {
    const root = (kind === "mutation" ? this.schema.getMutationType() : this.schema.getQueryType()) ?? null;
    const selection = root ? this.selectionOf(root, chance, 0) : "";
    const query = `${kind} ${variableIn(chance)}${selection}`;
    const body = JSON.stringify({ query, variables: variablesIn(chance), ...extraIn(chance) });
    return { body: chance.isOneIn(20) ? body.slice(0, chance.below(body.length)) : body, headers: headersIn(chance) };
  }

  private selectionOf(type: GraphQLObjectType, chance: Chance, depth: number): string {
    const all = Object.values(type.getFields()).filter(
      ({ type: of }) => depth < DEEPEST || isLeafType(getNamedType(of)),
    );
    if (all.length === 0) return "{ __typename }";
    const most = depth === 0 ? 2 : MOST_FIELDS;
    return `{ ${chance
      .some(all, most)
      .map((field) => this.fieldOf(field, chance, depth))
      .join(" ")} }`;
  }

  private fieldOf(field: GraphQLField<unknown, unknown>, chance: Chance, depth: number): string {
    const named = getNamedType(field.type);
    const alias = chance.isOneIn(15) ? `${chance.oneOf(["__proto__", "constructor", "toString", "a"])}: ` : "";
    const directive = chance.isOneIn(25) ? ` ${chance.oneOf(DIRECTIVES)}` : "";
    const inner = isObjectType(named) ? ` ${this.selectionOf(named, chance, depth + 1)}` : "";
    const within = inner === "" && !isLeafType(named) ? " { __typename }" : inner;
    return `${alias}${field.name}${this.argumentsOf(field, chance)}${directive}${within}`;
  }

  private argumentsOf({ args }: GraphQLField<unknown, unknown>, chance: Chance): string {
    const given = args.filter((argument) => isRequiredArgument(argument) || !chance.isOneIn(3));
    if (given.length === 0) return "";
    return `(${given.map((argument) => `${argument.name}: ${this.valueOf(argument, chance)}`).join(", ")})`;
  }

  private valueOf({ type }: GraphQLArgument, chance: Chance): string {
    const about = chance.oneOf(this.people);
    return chance.isOneIn(2) ? fittingValue(type, about) : hostileLiteral(type, about, chance);
  }
}

function variableIn(chance: Chance): string {
  return chance.isOneIn(8) ? `($v: ${chance.oneOf(["ID!", "Int = 1", "String", "NoSuch", "[[ID!]!]!"])}) ` : "";
}

function variablesIn(chance: Chance): unknown {
  return chance.isOneIn(4) ? { v: hostileVariable(chance), ["__proto__"]: { role: "IG_LEAD" } } : hostileOrNone(chance);
}

function hostileOrNone(chance: Chance): unknown {
  return chance.isOneIn(30) ? hostileVariable(chance) : undefined;
}

function extraIn(chance: Chance): object {
  if (!chance.isOneIn(30)) return {};
  return chance.oneOf([{ operationName: "__proto__" }, { operationName: 7 }, { extensions: { persistedQuery: {} } }]);
}

function headersIn(chance: Chance): Readonly<Record<string, string>> {
  return chance.isOneIn(50) ? { "content-type": chance.oneOf(WRONG_TYPES) } : {};
}
