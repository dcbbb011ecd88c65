import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { cursorOf } from "../../access/index.js";
import { type KnownRecord, type KnownRecords, tablesFor } from "../attack/known-records.js";
import type { Chance } from "./chance.js";
import { hostileText } from "./hostile-values.js";

const DAY = 86_400_000;
const MOST_DAYS = 400;
const BOUNDS = [-1, 0, 2 ** 31 - 1, -(2 ** 31)] as const;
const WORDS = [
  "Seen at home with the support worker",
  "As agreed with the family at the review",
  "No change since the last time we met",
] as const;
/** Names of moments that mostly lie ahead; all others are mostly of what was. */
const AHEAD = /(until|due|endsOn|expire|validTo|review)/i;

/** Who asks, and how: a sly caller sends what fits the type and is meant to harm. */
export interface Asking {
  readonly chance: Chance;
  readonly knows: readonly string[];
  readonly isSly: boolean;
}

/** Values that fit the schema, and mostly the county as well: records that are there, words of lists, days near today. */
export class SoundValues {
  constructor(
    private readonly records: KnownRecords,
    private readonly now: Date,
  ) {}

  /** A value for an argument or a field of an input, by the way to it, such as `Mutation planMove input personId`. */
  valueOf(type: GraphQLInputType, askedAs: string, asking: Asking): unknown {
    if (isNonNullType(type)) return this.valueOf(type.ofType, askedAs, asking);
    if (isListType(type)) return [this.valueOf(type.ofType, askedAs, asking)];
    if (isEnumType(type)) return asking.chance.oneOf(type.getValues()).name;
    if (!isInputObjectType(type)) return this.scalarOf(type.name, askedAs, asking);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || asking.chance.isOneIn(5),
    );
    return Object.fromEntries(
      fields.map(({ name, type: of }) => [name, this.valueOf(of, `${askedAs} ${name}`, asking)]),
    );
  }

  private scalarOf(name: string, askedAs: string, asking: Asking): unknown {
    const { chance, isSly } = asking;
    switch (name) {
      case "ID":
        return isSly && chance.isOneIn(4) ? hostileText(chance) : this.idFor(askedAs, asking);
      case "Boolean":
        return chance.isOneIn(2);
      case "Int":
        return isSly && chance.isOneIn(3) ? chance.oneOf(BOUNDS) : numberFor(askedAs, chance);
      case "LocalDate":
        return this.momentNear(askedAs, chance).slice(0, 10);
      case "DateTimeISO":
        return this.momentNear(askedAs, chance);
      case "_Any":
        return { __typename: chance.oneOf(["Person", "CarePlan", "Consent"]), id: this.idFor("personId", asking) };
      default:
        return isSly ? hostileText(chance) : this.textFor(askedAs, asking);
    }
  }

  /** Mostly of somebody whom the caller knows, or of nobody; now and then anything else that is there. */
  private idFor(askedAs: string, { chance, knows }: Asking): string {
    const tables = chance.isOneIn(10) ? [...this.records.keys()] : tablesFor(this.records, askedAs);
    const all = this.records.get(chance.oneOf(tables)) ?? [];
    const near = chance.isOneIn(5) ? [] : all.filter((record) => isWithin(record, knows));
    return chance.oneOf(near.length > 0 ? near : all).id;
  }

  private textFor(askedAs: string, asking: Asking): string {
    const { chance } = asking;
    if (!askedAs.endsWith(" after")) return chance.oneOf(WORDS);
    const id = this.idFor("personId", asking);
    return chance.isOneIn(2) ? cursorOf(id) : cursorOf(this.momentNear(askedAs, chance), id);
  }

  private momentNear(askedAs: string, chance: Chance): string {
    const days = chance.isOneIn(2) ? chance.below(3) : chance.below(MOST_DAYS);
    const isAhead = AHEAD.test(askedAs.split(" ").at(-1) ?? "") !== chance.isOneIn(6);
    return new Date(this.now.getTime() + (isAhead ? days : -days) * DAY).toISOString();
  }
}

function numberFor(askedAs: string, chance: Chance): number {
  return 1 + chance.below(askedAs.endsWith("expectedVersion") ? 2 : 20);
}

function isWithin({ person }: KnownRecord, knows: readonly string[]): boolean {
  return person === null || knows.includes(person);
}
