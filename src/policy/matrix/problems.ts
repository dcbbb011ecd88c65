import { type Document, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { findCrossProblems } from "./cross-problems.js";
import { type MatrixFile, SECTIONS, type SectionName } from "./shape.js";

/** The file as read, or all that is wrong with it. */
export type Reading = { readonly file: MatrixFile } | { readonly problems: readonly string[] };

/** Reads the text of a matrix and finds all that is wrong with it at once, one plain sentence a problem. */
export function readMatrixFile(text: string): Reading {
  const document = parseDocument(text);
  if (document.errors.length > 0) return { problems: document.errors.map(sentenceForYaml) };
  if (borrows(document)) return { problems: ["The file must spell out each cell, with no YAML alias (*name)."] };
  const content = plainContent(document);
  if (content === null) return { problems: ["The file must hold the sections of an access matrix."] };
  const problems = unknownSections(content);
  const sections: Record<string, unknown> = {};
  for (const name of Object.keys(SECTIONS) as SectionName[]) {
    const result = SECTIONS[name].safeParse(content[name]);
    if (result.success) sections[name] = result.data;
    else problems.push(...result.error.issues.flatMap((issue) => sentencesFor(name, issue, content[name])));
  }
  problems.push(...findCrossProblems(sections as Partial<MatrixFile>));
  return problems.length > 0 ? { problems } : { file: sections as MatrixFile };
}

/** An alias would let one edit change a cell elsewhere, which no reader of that cell would see. */
function borrows(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function plainContent(document: Document): Record<string, unknown> | null {
  const content: unknown = document.toJS();
  const isMap = typeof content === "object" && content !== null && !Array.isArray(content);
  return isMap ? (content as Record<string, unknown>) : null;
}

function unknownSections(content: Record<string, unknown>): string[] {
  return Object.keys(content)
    .filter((name) => !Object.hasOwn(SECTIONS, name))
    .map((name) => `The section "${name}" is not known.`);
}

function sentenceForYaml(error: { readonly message: string }): string {
  const [first = "it cannot be read"] = error.message.split("\n");
  return `The file is not YAML: ${first.replace(/:$/, "")}.`;
}

function sentencesFor(section: SectionName, issue: z.core.$ZodIssue, content: unknown): string[] {
  const place = [section, ...issue.path.map(String)].join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `"${key}" is not known in ${place}.`);
  const value = issue.path.reduce<unknown>(stepInto, content);
  if (value === undefined) return [`${place} is missing.`];
  if (issue.code === "invalid_value") {
    return [`${place} is ${JSON.stringify(value)}, which is not one of ${issue.values.map(String).join(", ")}.`];
  }
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input")) {
    return [`${place} must be of another kind: ${issue.expected} is expected.`];
  }
  return [`${place} ${issue.message}.`];
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
