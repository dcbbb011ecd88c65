/** What may be logged of an error: its kind and where it arose, never its message, which may hold SQL or a value. */
export function loggable(error: unknown): Record<string, unknown> {
  const name = error instanceof Error ? error.name : typeof error;
  return { error: name, code: codeOf(error), at: error instanceof Error ? framesOf(error) : [] };
}

/** The code of an error, such as PostgreSQL's five characters. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

function framesOf(error: Error): string[] {
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/(?=(?:src|dist|node_modules)\/)/, "("));
}
