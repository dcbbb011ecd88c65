import { plainSentence } from "../server/plain-sentence.js";

/** The command was called in a way that it does not understand; the message says how to call it. */
export class UsageError extends Error {}

/**
 * Runs a command and prints what it gives. A wrong call ends with its sentence and exit code 2, a failure that an
 * operator can mend with one sentence and exit code 1.
 */
export function runCommand(usage: string, command: () => Promise<string>): void {
  command().then(
    (output) => process.stdout.write(output === "" || output.endsWith("\n") ? output : `${output}\n`),
    (error: unknown) => {
      process.exitCode = isWrongCall(error) ? 2 : 1;
      process.stderr.write(`${sentenceFor(error, usage)}\n`);
    },
  );
}

/** What an examination prints, and whether what it examined has failed. */
export interface Examined {
  readonly output: string;
  readonly hasFailed: boolean;
}

/** Ends an examination with exit code 0 or 1; one that could not be held ends with 2, so that nobody takes it for a verdict. */
export async function examine(examination: () => Promise<Examined>): Promise<string> {
  try {
    const { output, hasFailed } = await examination();
    process.exitCode = hasFailed ? 1 : 0;
    return output;
  } catch (error) {
    if (isWrongCall(error)) throw error;
    throw new UsageError(plainSentence(error) ?? `${(error as Error)?.stack ?? error}`);
  }
}

function isWrongCall(error: unknown): boolean {
  return error instanceof UsageError || isParseArgsError(error);
}

function isParseArgsError(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith("ERR_PARSE_ARGS");
}

function sentenceFor(error: unknown, usage: string): string {
  if (isParseArgsError(error)) return `${(error as Error).message}\n\n${usage}`;
  if (error instanceof UsageError) return error.message;
  return plainSentence(error) ?? `${(error as Error)?.stack ?? error}`;
}
