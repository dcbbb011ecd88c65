import { HubError, TimedOut, Unavailable } from "../kernel/errors.js";

const UNREACHABLE = /^(08...|28...|57P0.|53...|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND)$/;
/** A statement, a lock, an idle or a whole transaction that took too long. */
const TOO_LATE = /^(57014|55P03|25P0[34])$/;
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|[Qq]uery runner (was )?already released/;

/**
 * What an error says about the hub rather than about the work: that PostgreSQL cannot be reached or has no room, or that
 * time ran out. Null for any other: a fault must never look like a refusal, nor a refusal like a fault.
 */
export function faultOf(error: unknown): HubError | null {
  if (error instanceof HubError) return error instanceof TimedOut || error instanceof Unavailable ? error : null;
  if (!(error instanceof Error)) return null;
  const code = String((error as { code?: unknown }).code ?? "");
  if (TOO_LATE.test(code)) return new TimedOut();
  if (UNREACHABLE.test(code) || WORDS.test(error.message)) return new Unavailable();
  const nested = error instanceof AggregateError ? error.errors : [];
  const [fault] = [...nested, (error as { driverError?: unknown }).driverError].flatMap((one) => faultOf(one) ?? []);
  return fault ?? null;
}
