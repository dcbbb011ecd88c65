import { type ConstDirectiveNode, type DirectiveDefinitionNode, Kind, parse } from "graphql";
import type { Label } from "../../access/labels.js";

/**
 * What the labels look like on the printed pages. They are printed for whoever reviews a change and are not part of
 * the schema that partners meet.
 */
const DEFINITIONS = `
  "A field of a person that is null to all whose decision for the category does not reach the level."
  directive @door(category: DataCategory!, level: AccessLevel!) on FIELD_DEFINITION
  "A field behind a door that needs more than the door itself."
  directive @atLevel(level: AccessLevel!) on FIELD_DEFINITION
  "A type whose rows are handed over only after the decision for the category, wherever they come to light."
  directive @behind(category: DataCategory!) on OBJECT
  "The type that stands for a person."
  directive @aboutPerson on OBJECT
  "A mutation that writes into the category; without one, into that of the entry it names."
  directive @action(category: DataCategory) on FIELD_DEFINITION
  "A mutation about a record that gives no sight of it."
  directive @byRight(right: RecordRight!) on FIELD_DEFINITION
  "The type that stands for a person affected by a declared incident."
  directive @aboutAffected on OBJECT
  "A part of the emergency set, told to those who respond to the incident."
  directive @part(category: DataCategory!) on FIELD_DEFINITION
  "A mutation that somebody makes for their partner, about nobody's record."
  directive @byOffice(office: PartnerOffice!) on FIELD_DEFINITION
  "Open to every authenticated caller, for the stated reason."
  directive @open(reason: String!) on FIELD_DEFINITION | OBJECT
`;

/** The definitions of the label directives. */
export const LABEL_DIRECTIVES = parse(DEFINITIONS).definitions as readonly DirectiveDefinitionNode[];

/** A label as a directive, such as `@door(category: CUSTODY, level: SUMMARY)`. */
export function directiveOf(label: Label): ConstDirectiveNode {
  switch (label.kind) {
    case "door":
      return directive("door", { category: label.category, level: label.level });
    case "level":
      return directive("atLevel", { level: label.level });
    case "behind":
      return directive("behind", { category: label.category });
    case "person":
      return directive("aboutPerson", {});
    case "action":
      return directive("action", label.category === null ? {} : { category: label.category });
    case "right":
      return directive("byRight", { right: label.right });
    case "affected":
      return directive("aboutAffected", {});
    case "part":
      return directive("part", { category: label.category });
    case "office":
      return directive("byOffice", { office: label.office });
    case "open":
      return directive("open", {}, label.reason);
  }
}

function directive(name: string, words: Readonly<Record<string, string>>, reason?: string): ConstDirectiveNode {
  const written = Object.entries(words).map(([argument, value]) => argumentNode(argument, { kind: Kind.ENUM, value }));
  const given = reason === undefined ? [] : [argumentNode("reason", { kind: Kind.STRING, value: reason })];
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [...written, ...given] };
}

type Value = { kind: Kind.ENUM; value: string } | { kind: Kind.STRING; value: string };

function argumentNode(name: string, value: Value) {
  return { kind: Kind.ARGUMENT as const, name: { kind: Kind.NAME as const, value: name }, value };
}
