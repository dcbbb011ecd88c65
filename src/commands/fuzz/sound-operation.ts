import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import type { Asking, SoundValues } from "./sound-values.js";

const DEEPEST = 5;
const MOST_FIELDS = 4;
/** Names that every object has of itself. */
const ALIASES = ["__proto__", "constructor", "toString"] as const;

type Field = GraphQLField<unknown, unknown>;

/** One operation while it grows, and the variables that it needs so far. */
interface Growing extends Asking {
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
}

/** What is asked, and the values that go with it. */
export interface SoundOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Makes operations that fit the schema, so that they come through to the resolvers and, as mutations, to the tables.
 *
 * Every value goes by a variable: there a text may hold what no literal can.
 */
export class SoundOperations {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: SoundValues,
  ) {}

  make(kind: "query" | "mutation", asking: Asking): SoundOperation {
    const growing: Growing = { ...asking, declared: [], variables: {} };
    const root = kind === "mutation" ? this.schema.getMutationType() : this.schema.getQueryType();
    const selection = root ? this.selectionOf(root, growing, 0) : "{ __typename }";
    return { query: `${kind} ${declaredBy(growing)}${selection}`, variables: growing.variables };
  }

  /** One field with arguments that fit, and the selection given. */
  makeOf(field: Field, asking: Asking, within: string, kind: "query" | "mutation" = "mutation"): SoundOperation {
    const growing: Growing = { ...asking, declared: [], variables: {} };
    const args = field.args.map((argument) => this.argumentOf(argument, `${kind} ${field.name}`, growing));
    const given = args.length > 0 ? `(${args.join(", ")})` : "";
    return { query: `${kind} ${declaredBy(growing)}{ ${field.name}${given}${within} }`, variables: growing.variables };
  }

  private selectionOf(type: GraphQLObjectType, growing: Growing, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) return "{ __typename }";
    const most = depth === 0 ? 2 : MOST_FIELDS;
    const asked = growing.chance.some(fields, most).map((field) => this.fieldOf(field, type.name, growing, depth));
    return `{ ${aliasIn(growing)}${asked.join(" ")} }`;
  }

  private fieldOf(field: Field, on: string, growing: Growing, depth: number): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || growing.chance.isOneIn(2));
    const args = given.map((argument) => this.argumentOf(argument, `${on} ${field.name}`, growing));
    const within = this.withinOf(field, growing, depth + 1);
    return `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${within}`;
  }

  private argumentOf({ name, type }: GraphQLArgument, askedAs: string, growing: Growing): string {
    const variable = `v${growing.declared.length}`;
    growing.declared.push(`$${variable}: ${type}`);
    growing.variables[variable] = this.values.valueOf(type, `${askedAs} ${name}`, growing);
    return `${name}: $${variable}`;
  }

  private withinOf({ type }: Field, growing: Growing, depth: number): string {
    const named = getNamedType(type);
    if (isObjectType(named)) return ` ${this.selectionOf(named, growing, depth)}`;
    if (!isUnionType(named)) return "";
    const member = growing.chance.oneOf(named.getTypes());
    return ` { __typename ... on ${member.name} ${this.selectionOf(member, growing, depth)} }`;
  }
}

/** For the first field of a selection alone: two of one name would be no operation at all. */
function aliasIn({ chance, isSly }: Growing): string {
  return isSly && chance.isOneIn(8) ? `${chance.oneOf(ALIASES)}: ` : "";
}

function declaredBy({ declared }: Growing): string {
  return declared.length > 0 ? `(${declared.join(", ")}) ` : "";
}
