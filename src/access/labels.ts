import { Extensions } from "type-graphql";
import type { DataCategory, Level, Office, Right } from "../policy/vocabulary.js";

/** What guards a field or a type of the schema. A field without a label, in a type without one, stops the start. */
export type Label =
  | { readonly kind: "door"; readonly category: DataCategory; readonly level: Level }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "behind"; readonly category: DataCategory }
  | { readonly kind: "person" }
  | { readonly kind: "action"; readonly category: DataCategory | null }
  | { readonly kind: "right"; readonly right: Right }
  | { readonly kind: "affected" }
  | { readonly kind: "part"; readonly category: DataCategory }
  | { readonly kind: "office"; readonly office: Office }
  | { readonly kind: "open"; readonly reason: string };

/**
 * How a category that an input names is weighed before anything is written.
 *
 * `WRITTEN`: what is written falls under it, so that level WRITE in it is demanded. `READ`: what is written touches on
 * it, so that level READ in it is needed. `TERM`: a term of a decision or a question, by which nothing of it is written.
 */
export type CategoryUse = "WRITTEN" | "READ" | "TERM";

/** The key under which a label travels in the schema's extensions. */
export const LABEL = "hub.label";

/** The key under which the use of a category travels in an input's extensions. */
export const CATEGORY_USE = "hub.category-use";

type Decorator = MethodDecorator & PropertyDecorator & ClassDecorator;

function labelled(label: Label): Decorator {
  return Extensions({ [LABEL]: label }) as Decorator;
}

/**
 * A field of `Person` behind which one data category lies.
 *
 * The caller passes when the decision for this person and category reaches `level`; otherwise the field is null,
 * with a notice unless the category is concealed. A door is always nullable.
 */
export function Door(category: DataCategory, level: Level = "SUMMARY"): Decorator {
  return labelled({ kind: "door", category, level });
}

/** A nullable field behind a door that needs more than the door itself, such as a narrative: `@AtLevel("READ")`. */
export function AtLevel(level: Level): Decorator {
  return labelled({ kind: "level", level });
}

/**
 * A type that lies behind a category's door. Its rows carry `personId`.
 *
 * Wherever else such a row comes to light (a root field, a federation reference, a mutation's payload) the same
 * decision is asked for before it is handed over.
 */
export function Behind(category: DataCategory): Decorator {
  return labelled({ kind: "behind", category });
}

/** The type that stands for a person: each of its fields is a door or open, and out of reach it is null. */
export function AboutPerson(): Decorator {
  return labelled({ kind: "person" });
}

/**
 * A mutation that writes into a category; its resolver writes through `context.act`, which demands the right. Without
 * one it is the category of the entry that the caller names.
 */
export function Action(category: DataCategory | null = null): Decorator {
  return labelled({ kind: "action", category });
}

/**
 * A mutation about a record that gives no sight of it, such as a review; its resolver writes through `context.act`,
 * which demands the right.
 */
export function ByRight(right: Right): Decorator {
  return labelled({ kind: "right", right });
}

/**
 * The type that stands for a person affected by a declared incident: each of its fields is a part of the emergency set,
 * and nothing leads from it to the record (MIN-02). Its rows carry `personId`.
 */
export function AboutAffected(): Decorator {
  return labelled({ kind: "affected" });
}

/** A nullable part of the emergency set, of one category: told to whoever responds to the incident, and null else. */
export function Part(category: DataCategory): Decorator {
  return labelled({ kind: "part", category });
}

/**
 * A mutation that somebody makes for their partner, about nobody's record, such as to sign an agreement; its resolver
 * writes through `context.act`, which demands the office.
 */
export function ByOffice(office: Office): Decorator {
  return labelled({ kind: "office", office });
}

/**
 * An input's field that names a data category, other than the one of its mutation's `@Action`, perhaps. Inputs are not
 * shield's to guard: each such field says how its category is weighed, and one that does not stops the start.
 */
export function NamesCategory(use: CategoryUse): PropertyDecorator {
  return Extensions({ [CATEGORY_USE]: use }) as PropertyDecorator;
}

/** Open to every authenticated caller, for a stated reason: it tells nothing about a person. */
export function Open(reason: string): Decorator {
  return labelled({ kind: "open", reason });
}
