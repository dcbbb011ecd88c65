import type {
  DataCategory,
  IdentifierKind,
  Level,
  MatrixColumn,
  Principal,
  Purpose,
  RelationshipKind,
  Role,
} from "../vocabulary.js";
import { DATA_CATEGORIES, MATRIX_COLUMNS, RELATIONSHIP_KINDS } from "../vocabulary.js";
import type { Alternative, Cell } from "./cell.js";
import { columnOf } from "./column.js";
import { deepFreeze } from "./freeze.js";
import type { CategoryBlock, MatrixFile, RelationshipRule, SectionName } from "./shape.js";
import { type Tables, tabulate } from "./tables.js";

/**
 * The access matrix: who sees what, as an information-governance lead wrote it. Frozen, with all it holds.
 *
 * It answers questions about the policy; it knows no person. What it does not name, it does not give.
 */
export class AccessMatrix {
  private readonly tables: Tables;

  constructor(
    private readonly file: MatrixFile,
    /** SHA-256 of the text it was read from: the trail names by it the policy that decided. */
    readonly fingerprint: string,
  ) {
    this.tables = tabulate(file);
    deepFreeze(this);
  }

  /** The version of the file's layout. */
  get version(): number {
    return this.file.version;
  }

  /** What a category is called, what it means to a person, and the law behind it. */
  about(category: DataCategory): CategoryBlock {
    return this.file.categories[category];
  }

  /** One cell, with its notation and star. */
  cell(category: DataCategory, column: MatrixColumn): Cell {
    return this.tables.cells[category][column];
  }

  /** The ways in which a cell opens, least first. Empty where the category is never shared with that column. */
  alternatives(category: DataCategory, column: MatrixColumn): readonly Alternative[] {
    return this.tables.cells[category][column].alternatives;
  }

  /** The cell as a decision names it, such as `CARE_PLAN x PRISON: Sa*>Rb*`. */
  clause(category: DataCategory, column: MatrixColumn): string {
    return this.tables.cells[category][column].clause;
  }

  /** Whether what is withheld leaves no trace at all (NEV-06). */
  isConcealed(category: DataCategory): boolean {
    return this.file.categories[category].withheld === "conceal";
  }

  /** The purposes a column may declare (domain guide 2.4). */
  purposesOf(column: MatrixColumn): readonly Purpose[] {
    return this.file.purposes[column];
  }

  /** Whether a column may declare a purpose and, with it, reach a category. */
  allowsPurpose(column: MatrixColumn, purpose: Purpose, category: DataCategory): boolean {
    const only = this.file.categories[category].onlyFor?.[column];
    return this.file.purposes[column].includes(purpose) && (only === undefined || only.includes(purpose));
  }

  /** The purposes of someone who asks about themselves, or as a proxy. */
  ownPurposesOf(role: "PERSON" | "PROXY"): readonly Purpose[] {
    return this.file.self.purposes[role];
  }

  /** The rule of a relationship kind: its columns, its purposes and how long access outlasts it. */
  relationship(kind: RelationshipKind): RelationshipRule {
    return this.file.relationships[kind];
  }

  /** Whether a column may hold a relationship of a kind. Governance holds none of its own. */
  mayHold(column: MatrixColumn, kind: RelationshipKind): boolean {
    return (this.file.relationships[kind].columns as readonly MatrixColumn[]).includes(column);
  }

  /** The relationship kinds that a column may hold and that serve a purpose. */
  relationshipKindsFor(column: MatrixColumn, purpose: Purpose): readonly RelationshipKind[] {
    return RELATIONSHIP_KINDS.filter(
      (kind) => this.mayHold(column, kind) && this.file.relationships[kind].purposes.includes(purpose),
    );
  }

  /** The most a relationship of a kind carries in a category: WRITE where it sets no limit (LEAVING_CARE does). */
  levelOfRelationship(kind: RelationshipKind, category: DataCategory): Level {
    return this.tables.relationships[kind][category];
  }

  /** The most a role sees in a category: WRITE where it sets no limit (domain guide 2.5). */
  levelOfRole(role: Role, category: DataCategory): Level {
    return this.tables.roles[role][category];
  }

  /** What a person, or a valid proxy, sees of their own record. */
  levelOfSelf(category: DataCategory): Level {
    return this.tables.self[category];
  }

  /** The words that name what a person sees of their own record, such as `CONSENT x SELF: WRITE`. */
  clauseOfSelf(category: DataCategory): string {
    return this.tables.selfClauses[category];
  }

  /** What survives an objection so that care goes on (MIN-01); never above what the cell gives by relationship. */
  continuityLevel(category: DataCategory): Level {
    return this.file.continuityMinimum[category] ?? "NONE";
  }

  /** Whether a caller who may see IDENTITY sees identifiers of a kind (note on row 1). */
  maySeeIdentifier(kind: IdentifierKind, principal: Principal): boolean {
    if (principal.role === "PERSON" || principal.role === "PROXY") return true;
    const { columns, teams } = this.file.identifiers[kind];
    const column = columnOf(principal);
    if (column === "INFORMATION_GOVERNANCE") return false;
    return columns.includes(column) || (principal.team !== null && (teams[column] ?? []).includes(principal.team));
  }

  /** Whether a column with no relationship is offered the least that tells two people apart (MIN-03). */
  offersMatchMinimum(column: MatrixColumn, hasCaseReference: boolean): boolean {
    const { always, withCaseReference } = this.file.matchMinimum;
    const offered: readonly MatrixColumn[] = hasCaseReference ? [...always, ...withCaseReference] : always;
    return offered.includes(column);
  }

  /** Whether another matrix says something else in one of its sections. */
  differsIn(section: SectionName, other: AccessMatrix): boolean {
    return JSON.stringify(this.file[section]) !== JSON.stringify(other.file[section]);
  }

  /**
   * The cells by which another matrix could decide otherwise than this one, for a role with the same ceiling in both.
   *
   * Every cell, where a rule beyond the cells differs; else those that read differently. Words for people, and whether
   * what is withheld leaves a trace, decide nothing.
   */
  cellsDifferingFrom(
    other: AccessMatrix,
  ): readonly { readonly category: DataCategory; readonly column: MatrixColumn }[] {
    const areRulesAlike = rulesOf(this.file) === rulesOf(other.file);
    return DATA_CATEGORIES.flatMap((category) =>
      MATRIX_COLUMNS.filter(
        (column) => !areRulesAlike || cellOf(this.file, category, column) !== cellOf(other.file, category, column),
      ).map((column) => ({ category, column })),
    );
  }
}

/** What no decision about a record is made of by staff of a partner, their ceilings apart. */
const APART: readonly string[] = ["categories", "roles", "self", "identifiers", "matchMinimum"];

/** The rules that decide for every cell. What a newer section says is counted among them. */
function rulesOf(file: MatrixFile): string {
  return JSON.stringify(Object.entries(file).filter(([section]) => !APART.includes(section)));
}

function cellOf({ categories }: MatrixFile, category: DataCategory, column: MatrixColumn): string {
  const { cells, onlyFor } = categories[category];
  return JSON.stringify([cells[column].replaceAll("*", ""), onlyFor?.[column]]);
}
