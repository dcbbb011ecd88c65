import type pg from "pg";
import type { PartnerId } from "../../kernel/ids.js";
import type { AgencyType, Purpose, Role } from "../../policy/vocabulary.js";
import type { LeakCaller } from "./matrix-says.js";
import { actsFor, knownTo, numbersOf, strangersOf } from "./register-knows.js";

/** How many attack, and whom they ask about. */
export interface Company {
  /** Everybody there is for every purpose, or one of each kind of agency for the usual one. */
  readonly isThorough: boolean;
  readonly knownEach: number;
  readonly strangersEach: number;
  /** How many records of each stranger are asked for by their id. */
  readonly recordsEach: number;
}

/** One of each kind of agency, about one person each. */
export const USUAL_COMPANY: Company = { isThorough: false, knownEach: 1, strangersEach: 1, recordsEach: 5 };
export const WHOLE_COMPANY: Company = { isThorough: true, knownEach: 2, strangersEach: 2, recordsEach: 100 };

/** A user of the register who attacks. */
export interface Attacker {
  readonly name: string;
  readonly partner: PartnerId;
  readonly agencyType: AgencyType;
  readonly subject: string;
  readonly role: Role;
  /** The usual one first. */
  readonly purposes: readonly Purpose[];
}

/** Signs a token for an attacker, anew each time, since tokens run out sooner than a long attack. */
export type BearerOf = (attacker: Attacker, purpose: Purpose) => string;

/** The attackers with all that they attack by. Whom each may know comes from the register, not from the hub. */
export async function callersOf(
  owner: pg.Client,
  attackers: readonly Attacker[],
  bearerOf: BearerOf,
  company: Company,
): Promise<LeakCaller[]> {
  const callers: LeakCaller[] = [];
  for (const attacker of attackers) {
    const { name, partner, agencyType, role, subject } = attacker;
    const isOwn = role === "PERSON" || role === "PROXY";
    const knows = await (isOwn ? actsFor(owner, subject) : knownTo(owner, partner));
    const strangers = await strangersOf(owner, partner, knows, company.strangersEach, company.recordsEach);
    const asksAbout = knows.slice(0, company.knownEach);
    const identifiers = await numbersOf(owner, [...asksAbout, ...strangers.map(({ person }) => person)]);
    for (const purpose of company.isThorough ? attacker.purposes : attacker.purposes.slice(0, 1)) {
      const bearer = () => bearerOf(attacker, purpose);
      callers.push({ name, purpose, role, agencyType, knows, asksAbout, strangers, identifiers, bearer });
    }
  }
  return callers;
}
