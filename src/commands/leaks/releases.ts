import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type LabelledPlace, placeOf, type SchemaLabels } from "../../access/schema-labels.js";

/** A guarded field as it stands in an answer: whether the hub gave anything, and about whom. */
export interface Release {
  readonly coordinate: string;
  readonly place: LabelledPlace;
  /** Null where the answer does not say whose it is. */
  readonly person: string | null;
  readonly path: string;
  readonly isReleased: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Reads an answer by its own question, and finds each guarded field in it by what the schema calls it. */
export class ReleasesIn {
  readonly found: Release[] = [];
  private readonly document: DocumentNode;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly labels: SchemaLabels,
    document: DocumentNode,
    data: Row,
  ) {
    this.document = document;
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return;
    const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
    this.read(operation.selectionSet, root ?? undefined, data, null, "");
  }

  private read(
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    row: Row,
    person: string | null,
    at: string,
  ): void {
    const concrete = isObjectType(type) ? type : this.schema.getType(String(row.__typename));
    if (!isObjectType(concrete)) return;
    const fields = this.fieldsOf(set, concrete.name);
    const whose = personOf(concrete.name, fields, row) ?? person;
    for (const field of fields) {
      const declared = concrete.getFields()[field.name.value];
      if (!declared) continue;
      const key = keyOf(field);
      const path = `${at}${key}`;
      this.note(`${concrete.name}.${declared.name}`, row[key], whose, path);
      const named = getNamedType(declared.type);
      if (!field.selectionSet || isLeafType(named)) continue;
      for (const [index, one] of rowsOf(row[key])) this.read(field.selectionSet, named, one, whose, `${path}${index}.`);
    }
  }

  private note(coordinate: string, value: unknown, person: string | null, path: string): void {
    const place = placeOf(coordinate, this.labels);
    if (place && value !== undefined) {
      this.found.push({ coordinate, place, person, path, isReleased: value !== null });
    }
  }

  /** The fields asked of a type, fragments unfolded. */
  private fieldsOf(set: SelectionSetNode, type: string): FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragment(selection.name.value);
      if (!fragment) return [];
      const on = fragment.typeCondition?.name.value ?? type;
      return on === type ? this.fieldsOf(fragment.selectionSet, type) : [];
    });
  }

  private fragment(name: string) {
    return this.document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) as
      | Extract<DocumentNode["definitions"][number], { readonly kind: Kind.FRAGMENT_DEFINITION }>
      | undefined;
  }
}

function personOf(type: string, fields: readonly FieldNode[], row: Row): string | null {
  const id = type === "Person" ? fields.find((field) => field.name.value === "id") : undefined;
  return id ? String(row[keyOf(id)]) : null;
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function rowsOf(value: unknown): [index: string, row: Row][] {
  if (value === null || typeof value !== "object") return [];
  if (!Array.isArray(value)) return [["", value as Row]];
  return value.flatMap((one, index) => rowsOf(one).map(([, row]): [string, Row] => [`.${index}`, row]));
}
