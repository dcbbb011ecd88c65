import type { PersonId } from "../kernel/ids.js";
import type { AccessEventEntity } from "./access-event.entity.js";
import type { AccessDecision, AccessInquiry, AccessLogEntry } from "./access-log-entry.type.js";
import type { DecisionEntry, InquiryEntry } from "./trail/index.js";

/** The columns that an entry of the access log is made of. */
export const LOGGED = `id, request_id AS "requestId", occurred_at AS "occurredAt", recorded_at AS "recordedAt", kind,
  partner_id AS "partnerId", user_id AS "userId", role, purpose, operation, policy_fingerprint AS "policyFingerprint",
  subject_ids AS "subjectIds", controller_ids AS "controllerIds", has_refusal AS "hasRefusal",
  is_break_glass AS "isBreakGlass", body`;

/** An event as its reader may see it: `nameable` are the people who may be named, null where all may. */
export function entryOf(event: AccessEventEntity, nameable: ReadonlySet<PersonId> | null): AccessLogEntry {
  const { body, ...columns } = event;
  const mayName = (person: PersonId) => nameable === null || nameable.has(person);
  return {
    ...columns,
    outcome: body.outcome,
    errors: body.errors,
    delivered: body.delivered ?? null,
    decisions: body.decisions.map((entry) => decisionOf(entry, mayName)).filter(({ people }) => people.length > 0),
    acts: (body.acts ?? []).filter(({ person }) => mayName(person)),
    offices: nameable === null ? (body.offices ?? []) : [],
    strangers: body.strangers.filter(({ person }) => mayName(person)),
    searches: body.searches.map(({ by, found }) => ({ by: [...by], found })),
    writes: [...body.writes],
    inquiries: (body.inquiries ?? [])
      .map((entry) => inquiryOf(entry, mayName))
      .filter(({ people }) => people.length > 0),
    exports: (body.exports ?? []).map(({ by, format, selection, found }) => {
      return { by, format, filters: Object.keys(selection), found };
    }),
    erasures: (body.erasures ?? []).map(({ retentionClass, before, events }) => {
      return { retentionClass, before: new Date(before), events };
    }),
  };
}

function inquiryOf(entry: InquiryEntry, mayName: (person: PersonId) => boolean): AccessInquiry {
  const { kind, about, categories, at, believedAt, isAnswered, people } = entry;
  const { partnerId = null, userId = null, role = null, purpose = null } = about ?? {};
  return {
    ...{ kind, partnerId, userId, role, purpose, isAnswered },
    categories: [...categories],
    at: at === null ? null : new Date(at),
    believedAt: believedAt === null ? null : new Date(believedAt),
    people: people.filter(mayName),
  };
}

function decisionOf(entry: DecisionEntry, mayName: (person: PersonId) => boolean): AccessDecision {
  const { effect, asked, withheld, people, ...rest } = entry;
  return {
    ...rest,
    isPermitted: effect === "PERMIT",
    asked: [...asked],
    withheld: [...withheld],
    given: asked.filter((field) => !withheld.includes(field)),
    people: people.filter(mayName),
  };
}
