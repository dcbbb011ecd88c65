import { ceilingOf, least, mayDeclare } from "./policy-data.js";
import { type Asking, byAgreement, holds, isKeptOut, isOfOwnRecord, type Question, questionOf } from "./released.js";
import type { Span, Told } from "./told.js";

/** A declared incident: where it is, who responds, and while it lasts. */
export interface Incident extends Span {
  readonly places: readonly string[];
  readonly responders: readonly string[];
}

/** Where somebody was, from their arrival until they left, as far as that was recorded. */
export interface Stay extends Span {
  readonly person: string;
  readonly place: string;
}

/** A county with its incidents. */
export interface ToldOfIncidents extends Told {
  readonly incidents: readonly Incident[];
  readonly stays: readonly Stay[];
}

/** MIN-02: name and age, help to move, medication, how to speak to them, whom to ring, and that there is advice on handling. */
const EMERGENCY_SET: Readonly<Record<string, string>> = {
  IDENTITY: "SUMMARY",
  CARE_NEEDS: "SUMMARY",
  MEDICATION: "SUMMARY",
  COMMUNICATION: "SUMMARY",
  FAMILY: "SUMMARY",
  RISK_TO_OTHERS: "EXISTENCE",
};

/** How much of a category the response to a declared incident is told of somebody caught in it (INC-03, MIN-02). */
export function rescued(told: ToldOfIncidents, asking: Asking, person: string, category: string): string {
  const part = EMERGENCY_SET[category];
  const question = questionOf(told, asking, person, category);
  if (part === undefined || question === null || isOfOwnRecord(question)) return "NONE";
  const { user, column, purpose } = question;
  const isResponse = purpose === "MAJOR_INCIDENT" && ["PRACTITIONER", "MANAGER", "DUTY_WORKER"].includes(user.role);
  if (!isResponse || !mayDeclare(column, purpose, category) || isKeptOut(question)) return "NONE";
  const isWhole = least(part, byAgreement(question), ceilingOf(user.role, category)) === part;
  return isWhole && isCaught(told, question) ? part : "NONE";
}

/** In one of its places at some time while it lasts, by now: whoever was moved out because of it still counts. */
function isCaught({ now, incidents, stays }: ToldOfIncidents, { partner, person }: Question): boolean {
  return incidents.some(
    (incident) =>
      incident.responders.includes(partner.id) &&
      holds(incident, now) &&
      stays.some((stay) => {
        const left = leftAt(stay, stays);
        const wasThere = stay.from <= now && (left === null || left > incident.from);
        return stay.person === person.id && incident.places.includes(stay.place) && wasThere;
      }),
  );
}

/** Where a departure was never recorded, the next arrival ends a stay. */
function leftAt(stay: Stay, stays: readonly Stay[]): Date | null {
  const later = stays.filter(({ person, from }) => person === stay.person && from > stay.from).map(({ from }) => from);
  const ends = [...later, ...(stay.to ? [stay.to] : [])];
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}
