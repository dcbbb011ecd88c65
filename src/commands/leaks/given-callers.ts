import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { isId } from "../../kernel/ids.js";
import { AGENCY_TYPES, DATA_CATEGORIES, IDENTIFIER_KINDS, PURPOSES, ROLES } from "../../policy/vocabulary.js";
import { UsageError } from "../run-command.js";
import type { LeakCaller } from "./matrix-says.js";
import type { GivenCanary } from "./planted.js";

const id = z.string().refine(isId, "must be an id");
/** A text that is also found where it was not planted proves nothing. */
const SHORTEST_CANARY = 8;

const callers = z.strictObject({
  callers: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          token: z.string().min(1).optional(),
          tokenFile: z.string().min(1).optional(),
          purpose: z.enum(PURPOSES),
          role: z.enum(ROLES),
          agencyType: z.enum(AGENCY_TYPES),
          knows: z.array(id),
          asksAbout: z.array(id),
          strangers: z.array(z.strictObject({ person: id, records: z.array(id).default([]) })),
          identifiers: z
            .array(z.strictObject({ person: id, kind: z.enum(IDENTIFIER_KINDS), value: z.string().min(1) }))
            .default([]),
        })
        .refine(
          ({ token, tokenFile }) => (token === undefined) !== (tokenFile === undefined),
          "needs a token or a tokenFile",
        ),
    )
    .min(1),
  canaries: z
    .array(
      z.strictObject({
        text: z.string().min(SHORTEST_CANARY),
        person: id,
        category: z.enum(DATA_CATEGORIES).nullable().default(null),
      }),
    )
    .default([]),
});

/** Whom an operator lets attack, and the texts by which they will know a leak. */
export interface GivenCallers {
  readonly callers: readonly LeakCaller[];
  readonly canaries: readonly GivenCanary[];
}

/** Reads the file of callers. What does not fit is named by its place and never repeated: the file holds tokens. */
export async function readCallers(file: string): Promise<GivenCallers> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  const read = callers.safeParse(parsed(text, file));
  if (read.success) return { ...read.data, callers: read.data.callers.map(withBearer) };
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new UsageError(`${file} does not fit:\n${problems.join("\n")}`);
}

type Given = z.infer<typeof callers>["callers"][number];

/** A file is read for each question: whatever makes tokens keeps it fresh. */
function withBearer({ token, tokenFile, ...caller }: Given): LeakCaller {
  return { ...caller, bearer: () => token ?? readFileSync(tokenFile ?? "", "utf8").trim() };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON.`);
  }
}
