import { z } from "zod";
import {
  AGENCY_TYPES,
  DATA_CATEGORIES,
  IDENTIFIER_KINDS,
  LEVELS,
  MATRIX_COLUMNS,
  PURPOSES,
  RELATIONSHIP_KINDS,
  ROLES,
} from "../vocabulary.js";
import { problemInCell } from "./cell.js";

/** Roles whose holders work for a partner. The others, the person and a proxy, have a section of their own. */
export const STAFF_ROLES = ROLES.filter((role) => role !== "PERSON" && role !== "PROXY");

const sentence = z.string().trim().min(1, "must not be empty");
const category = z.enum(DATA_CATEGORIES);
const column = z.enum(MATRIX_COLUMNS);
const agencyType = z.enum(AGENCY_TYPES);
const purposes = z.array(z.enum(PURPOSES)).min(1, "must name at least one purpose");
const ceiling = z.enum([...LEVELS, "CELL"]);
const cell = z.string().superRefine((notation, context) => {
  const problem = problemInCell(notation);
  if (problem !== null) context.addIssue({ code: "custom", message: `is not understood: ${problem}` });
});

const categoryBlock = z.strictObject({
  withheld: z.enum(["mask", "conceal"]),
  title: sentence,
  plain: sentence,
  lawfulBasis: sentence,
  notes: z.array(sentence),
  onlyFor: z.partialRecord(column, purposes).optional(),
  cells: z.record(column, cell),
});

const ceilings = z
  .partialRecord(z.enum([...DATA_CATEGORIES, "otherwise"]), ceiling)
  .refine((levels) => levels.otherwise !== undefined, "must say what holds otherwise");

const relationshipRule = z.strictObject({
  columns: z.array(agencyType).min(1, "must name at least one column"),
  purposes,
  endsAfterHours: z.number().int("must be whole hours").min(0, "must not be negative"),
  countedFrom: z.enum(["CLOSURE", "OPENING"]).default("CLOSURE"),
  categories: z.partialRecord(category, ceiling).optional(),
});

const identifierRule = z.strictObject({
  columns: z.array(agencyType),
  teams: z.partialRecord(agencyType, z.array(sentence).min(1, "must name at least one team")).default({}),
});

/** What each section of the matrix file must look like. Sections are read apart, so that no fault hides another. */
export const SECTIONS = {
  version: z.literal(1),
  categories: z.record(category, categoryBlock),
  identifiers: z.record(z.enum(IDENTIFIER_KINDS), identifierRule),
  purposes: z.record(column, purposes),
  relationships: z.record(z.enum(RELATIONSHIP_KINDS), relationshipRule),
  roles: z.record(z.enum(STAFF_ROLES), ceilings),
  self: z.strictObject({ purposes: z.record(z.enum(["PERSON", "PROXY"]), purposes), levels: ceilings }),
  continuityMinimum: z.partialRecord(category, z.enum(LEVELS)),
  matchMinimum: z.strictObject({ always: z.array(agencyType), withCaseReference: z.array(agencyType) }),
} as const;

export type SectionName = keyof typeof SECTIONS;
/** The file, once each section fits its shape. */
export type MatrixFile = { readonly [Name in SectionName]: z.infer<(typeof SECTIONS)[Name]> };
/** A level, or the word that leaves the cell as it is. */
export type Ceiling = z.infer<typeof ceiling>;
export type RelationshipRule = MatrixFile["relationships"][keyof MatrixFile["relationships"]];
export type CategoryBlock = MatrixFile["categories"][keyof MatrixFile["categories"]];
