const CODES = /^(08...|57P0.|53...|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND)$/;
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Whether an error means that PostgreSQL cannot be reached or has no room, rather than that the work was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? "");
  const nested = error instanceof AggregateError && error.errors.some(isUnavailable);
  return (
    CODES.test(code) ||
    WORDS.test(error.message) ||
    nested ||
    isUnavailable((error as { driverError?: unknown }).driverError)
  );
}
