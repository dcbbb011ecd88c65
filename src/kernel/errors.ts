/** The closed catalogue of error codes on the wire. A code is forever once released. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "PURPOSE_REQUIRED"
  | "PURPOSE_NOT_ALLOWED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "CONFLICT"
  | "IDEMPOTENCY_MISMATCH"
  | "RULE_BROKEN"
  | "TOO_COMPLEX"
  | "RATE_LIMITED"
  | "TIMEOUT"
  | "UNAVAILABLE"
  | "AUDIT_UNAVAILABLE"
  | "INTERNAL";

/** An error that may cross the wire: its message and details hold no personal data. */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The bearer is not known. The body is the same whatever was wrong; the reason goes to the log alone. */
export class Unauthenticated extends HubError {
  constructor(readonly logReason: string) {
    super("UNAUTHENTICATED", "A valid bearer token is required.");
  }
}

/** A known caller may not do this. Used for actions, never for reads: what may not be read is null. */
export class Forbidden extends HubError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super("FORBIDDEN", message, details);
  }
}

/** One input field that does not fit, and what would. */
export interface FieldProblem {
  /** Dotted path from the argument, such as `input.validTo`. */
  readonly field: string;
  /** A sentence that never repeats the value. */
  readonly problem: string;
}

/** Input that does not fit, with every offending field at once. */
export class BadUserInput extends HubError {
  constructor(readonly fields: readonly FieldProblem[]) {
    super("BAD_USER_INPUT", `${fields.length === 1 ? "One field does" : `${fields.length} fields do`} not fit.`, {
      fields,
    });
  }
}

/** Nothing of that id that the caller may know of. */
export class NotFound extends HubError {
  constructor(what: string) {
    super("NOT_FOUND", `There is no such ${what}.`);
  }
}

/** Somebody else changed the record first. */
export class Conflict extends HubError {
  constructor(currentVersion: number) {
    super("CONFLICT", "The record has changed since it was read. Read it again and repeat the change.", {
      currentVersion,
    });
  }
}

/**
 * Others were changing the same at the same moment, time and again. Nothing was written, and the same request may
 * succeed: unlike any other refusal it is not kept with an idempotency key.
 */
export class Contended extends HubError {
  constructor() {
    super("CONFLICT", "Others are changing the same record at this moment. Nothing was written: repeat the request.", {
      isWorthRepeating: true,
    });
  }
}

/** A rule of the domain forbids it; the sentence tells a practitioner what would make it right. */
export class RuleBroken extends HubError {
  constructor(requirement: string, message: string) {
    super("RULE_BROKEN", message, { requirement });
  }
}

/** The request asks for more than the hub gives at one time; it is refused before any of it is done. */
export class TooComplex extends HubError {
  constructor(message: string) {
    super("TOO_COMPLEX", message);
  }
}

/** The caller has asked for more in this minute than is theirs. What others ask is answered meanwhile. */
export class RateLimited extends HubError {
  constructor(readonly retryAfterSeconds: number) {
    super("RATE_LIMITED", "Too much has been asked in a short time. Wait as long as Retry-After says, then ask again.");
  }
}

/** The work did not end in its time. A change may have been made before the time was over, or not. */
export class TimedOut extends HubError {
  constructor() {
    super(
      "TIMEOUT",
      "The hub could not answer in time. Ask for less at a time; read a record again before changing it.",
    );
  }
}

/** The hub has no room or no database at the moment. It says nothing about what the caller may do. */
export class Unavailable extends HubError {
  constructor() {
    super("UNAVAILABLE", "The hub cannot answer at the moment. Try again shortly.");
  }
}

/** The trail cannot be written, so there is no answer (architecture rule 4). */
export class AuditUnavailable extends HubError {
  constructor() {
    super("AUDIT_UNAVAILABLE", "The access log cannot be written, so nothing may be answered. Try again shortly.");
  }
}
