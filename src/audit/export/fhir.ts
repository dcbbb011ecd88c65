import type { PersonId } from "../../kernel/ids.js";
import type { Purpose } from "../../policy/vocabulary.js";
import type { Json } from "../seal/index.js";
import type { AccessEvent, Reader } from "../trail/index.js";
import { erasedInRange } from "./erased-in-range.js";
import type { ExportParticulars } from "./lines.js";
import { loggedBatches } from "./logged-batches.js";

const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem";
const DICOM = "http://dicom.nema.org/resources/ontology/DCM";
/** Names for what is the hub's own: a URN, since the hub has no address that all installations share. */
const OWN = "urn:concordat";

/** HL7's words for purposes, where there are any (domain guide 4.8): the others are told in the hub's own. */
const ACT_REASON: Readonly<Partial<Record<Purpose, string>>> = {
  DIRECT_CARE: "TREAT",
  EMERGENCY: "ETREAT",
  CARE_MANAGEMENT: "CAREMGT",
  FUNDING_ELIGIBILITY: "COVERAGE",
  OPERATIONS: "HOPERAT",
  PERSON_REQUEST: "PATRQT",
  PROXY_REQUEST: "FAMRQT",
  SUPPORT_NETWORK: "SUPNWK",
  LEGAL: "HLEGAL",
  COMPLIANCE_AUDIT: "HCOMPL",
};

const RESTFUL = coding(`${TERMINOLOGY}/audit-event-type`, "rest", "RESTful Operation");
const interaction = (code: string) => coding("http://hl7.org/fhir/restful-interaction", code);

/** What happened: type, subtype and action, as the Basic Audit Log Patterns have them. */
const DEEDS: Readonly<Record<AccessEvent["kind"], { readonly [key: string]: Json }>> = {
  READ: { type: RESTFUL, subtype: [interaction("search")], action: "E" },
  WRITE: { type: RESTFUL, subtype: [interaction("update")], action: "U" },
  SIGN_IN_REFUSED: {
    type: coding(DICOM, "110114", "User Authentication"),
    subtype: [coding(DICOM, "110122", "Login")],
    action: "E",
  },
  REQUEST_REFUSED: { type: RESTFUL, subtype: [interaction("search")], action: "E" },
};

/** AuditEvent outcomes: success, minor failure (something was refused), serious failure (the hub's own). */
const OUTCOMES: Readonly<Record<AccessEvent["body"]["outcome"], string>> = { ANSWERED: "0", REFUSED: "4", FAILED: "8" };

/**
 * Writes the events selected as FHIR R4 AuditEvent resources, one a line, in the order in which they were sealed. Where
 * any of the period were erased, an OperationOutcome at the end counts them.
 */
export async function* fhirLines(reader: Reader, { selection, origin }: ExportParticulars): AsyncGenerator<string> {
  for await (const page of loggedBatches(reader, selection)) {
    for (const { events } of page) {
      for (const { event } of events) if (event !== null) yield `${JSON.stringify(auditEventOf(event, origin))}\n`;
    }
  }
  const erased = await erasedInRange(reader, selection);
  if (erased > 0) yield `${JSON.stringify(erasureTold(erased))}\n`;
}

function erasureTold(erased: number): Json {
  const diagnostics = `${erased} entries of this period were erased at the end of their retention.`;
  return { resourceType: "OperationOutcome", issue: [{ severity: "information", code: "informational", diagnostics }] };
}

/**
 * An event as a FHIR R4 AuditEvent in the shape of IHE's Basic Audit Log Patterns: the partner as client, the user,
 * the hub as server and source, each person concerned, the request and each consent relied on.
 *
 * It is for tools that read such logs, and proves nothing: the sealed text is in the format that does.
 */
export function auditEventOf(event: AccessEvent, origin: string): { readonly [key: string]: Json } {
  return {
    resourceType: "AuditEvent",
    id: event.id,
    ...DEEDS[event.kind],
    recorded: event.occurredAt.toISOString(),
    outcome: OUTCOMES[event.body.outcome],
    ...(event.purpose === null ? {} : { purposeOfEvent: [purposeOf(event.purpose)] }),
    agent: agentsOf(event, origin),
    source: {
      observer: { identifier: { system: `${OWN}:log`, value: origin } },
      type: [coding(`${TERMINOLOGY}/security-source-type`, "4", "Application Server")],
    },
    entity: [
      ...event.subjectIds.map(patientEntity),
      ...queryEntities(event),
      requestEntity(event),
      ...consentEntities(event),
    ],
  };
}

function coding(system: string, code: string, display?: string): { readonly [key: string]: Json } {
  return { system, code, ...(display === undefined ? {} : { display }) };
}

function purposeOf(purpose: Purpose): Json {
  const known = ACT_REASON[purpose];
  const own = coding(`${OWN}:purpose`, purpose);
  return { coding: known === undefined ? [own] : [coding(`${TERMINOLOGY}/v3-ActReason`, known), own] };
}

function agentsOf({ partnerId, userId, role }: AccessEvent, origin: string): readonly Json[] {
  const server = agent(coding(DICOM, "110152", "Destination Role ID"), `${OWN}:log`, origin, false);
  const client = agent(coding(DICOM, "110153", "Source Role ID"), `${OWN}:partner`, partnerId, userId === null);
  if (userId === null) return [client, server];
  const recipient = coding(`${TERMINOLOGY}/v3-ParticipationType`, "IRCP", "information recipient");
  const user = agent(recipient, `${OWN}:user`, userId, true);
  return [client, server, role === null ? user : { ...user, role: [{ coding: [coding(`${OWN}:role`, role)] }] }];
}

/** Of a bearer who was not let in nothing is known, and so nothing is said. */
function agent(type: Json, system: string, value: string | null, requestor: boolean): { readonly [key: string]: Json } {
  const who = value === null ? { display: "not known" } : { identifier: { system, value } };
  return { type: { coding: [type] }, who, requestor };
}

function patientEntity(person: PersonId): Json {
  return {
    what: { reference: `Patient/${person}`, identifier: { system: `${OWN}:person`, value: person } },
    type: coding(`${TERMINOLOGY}/audit-entity-type`, "1", "Person"),
    role: coding(`${TERMINOLOGY}/object-role`, "1", "Patient"),
  };
}

/** What was asked for, by its root fields, and what was decided about each category. */
function queryEntities({ operation, body }: AccessEvent): readonly Json[] {
  if (operation === null) return [];
  const detail = body.decisions.map(({ category, effect, level, reason, clause }) => ({
    type: category,
    valueString: `${effect} ${level} ${reason} (${clause})`,
  }));
  return [
    {
      type: coding(`${TERMINOLOGY}/audit-entity-type`, "2", "System Object"),
      role: coding(`${TERMINOLOGY}/object-role`, "24", "Query"),
      query: Buffer.from(operation).toString("base64"),
      ...(detail.length === 0 ? {} : { detail }),
    },
  ];
}

function requestEntity({ requestId }: AccessEvent): Json {
  return {
    what: { identifier: { value: requestId } },
    type: coding("https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType", "XrequestId"),
  };
}

function consentEntities({ body }: AccessEvent): readonly Json[] {
  const consents = new Set(body.decisions.flatMap(({ consentId }) => (consentId === null ? [] : [consentId])));
  return [...consents].map((consent) => ({
    what: { reference: `Consent/${consent}` },
    type: coding("http://hl7.org/fhir/resource-types", "Consent"),
  }));
}
