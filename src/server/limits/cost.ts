import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { givenValue, type Values } from "./argument-values.js";

/** How long a list without pages is taken to be: longer than most are, since nothing bounds it. */
export const USUAL_LIST = 10;
/** How long such a list is taken to be at the root, where it is of all there are. */
export const USUAL_ROOT_LIST = 100;
/** No page is longer: whoever asks for more is told so by the list itself, which reads nothing then. */
const LARGEST_PAGE = 100;
/** How many references a router may hand over at one time. */
export const MOST_REPRESENTATIONS = 100;

type Field = GraphQLField<unknown, unknown>;
const META: Readonly<Record<string, Field>> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

/** The operation that is to be carried out, the document that its fragments are in, and the values that came with it. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Values;
}

/**
 * What an operation may cost at most, in fields: every field counts one, and what is in a list counts as often as the
 * list may be long, over the whole path (D2).
 *
 * A page counts `first`, wherever that is said: in the text, a variable, a default or a fragment. What `@skip` leaves out
 * counts all the same. Each fragment is counted once, so that fragments of fragments cost no time to count.
 */
export function costOf(schema: GraphQLSchema, asked: Asked): number {
  return new Count(schema, asked).ofOperation();
}

class Count {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #root: string | undefined;
  readonly #known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly asked: Asked,
  ) {
    const { definitions } = asked.document;
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#root = schema.getRootType(asked.operation.operation)?.name;
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  ofOperation(): number {
    return this.#ofSelections(this.asked.operation.selectionSet, this.#root);
  }

  #ofSelections({ selections }: SelectionSetNode, typeName: string | undefined): number {
    return selections.reduce((sum, one) => sum + this.#ofSelection(one, typeName), 0);
  }

  #ofSelection(selection: SelectionNode, typeName: string | undefined): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.#ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
    }
    const field = this.#fieldOf(typeName, selection.name.value);
    if (!field || !selection.selectionSet) return 1;
    const given = (name: string) => givenValue(name, selection, field, this.asked);
    const times = lengthOf(field, given) ?? this.#usualLength(field, typeName);
    return 1 + times * this.#ofSelections(selection.selectionSet, getNamedType(field.type).name);
  }

  #ofFragment(name: string): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const cost = fragment ? this.#ofSelections(fragment.selectionSet, fragment.typeCondition.name.value) : 0;
    this.#known.set(name, cost);
    return cost;
  }

  /** The edges of a page are as many as `first`, which the page has counted already. */
  #usualLength({ type }: Field, typeName: string | undefined): number {
    if (!isListType(getNullableType(type)) || typeName?.endsWith("Connection")) return 1;
    return typeName === this.#root ? USUAL_ROOT_LIST : USUAL_LIST;
  }

  #fieldOf(typeName: string | undefined, name: string): Field | undefined {
    const type = typeName === undefined ? undefined : this.schema.getType(typeName);
    return META[name] ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
  }
}

/** How many there are at most, where the caller says so: the size of a page, or the references handed over. */
function lengthOf({ args }: Field, given: (name: string) => unknown): number | null {
  if (args.some(({ name }) => name === "first"))
    return Math.min(LARGEST_PAGE, Math.max(1, Number(given("first")) || 1));
  if (!args.some(({ name }) => name === "representations")) return null;
  const representations = given("representations");
  const { length } = Array.isArray(representations) ? representations : [representations];
  return length > MOST_REPRESENTATIONS ? Number.POSITIVE_INFINITY : Math.max(1, length);
}
