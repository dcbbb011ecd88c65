import type { PartnerId, PersonId, UserId } from "../../kernel/ids.js";
import type { Involvement, PersonFacts, StaffFacts } from "../../privacy-monitoring/index.js";
import type { Die } from "./die.js";

/** How large a county is made up, for how long, and how many misuses of each kind are hidden in it. */
export interface Scale {
  readonly users: number;
  readonly people: number;
  readonly days: number;
  readonly misuses: number;
}

export const YEAR: Scale = { users: 60, people: 2_000, days: 365, misuses: 8 };
export const START = Date.UTC(2025, 0, 1);
export const DAY = 86_400_000;
export const HOUR = 3_600_000;

const PARTNERS = 4;
const TEAM = 5;
const CASELOAD = 32;
const FAMILY_NAMES = 400;
const POSTCODES = 700;

/** A made-up member of staff. */
export interface Worker extends StaffFacts {
  readonly partnerId: PartnerId;
  readonly team: number;
  readonly shifts: "DAYS" | "NIGHTS" | "WEEKENDS";
  readonly caseload: PersonId[];
}

/** Made-up staff and people, and which partner serves whom. */
export interface World {
  readonly workers: readonly Worker[];
  readonly people: readonly PersonFacts[];
  readonly involvements: Involvement[];
  /** The people of a partner who are served from the first day on. */
  peopleOf(partner: PartnerId): readonly PersonFacts[];
}

const partnerOf = (number: number) => `partner-${number % PARTNERS}` as PartnerId;
/** Few names are common and many are rare: the square of a throw favours the low numbers. */
const familyName = (die: Die) => `Family${Math.floor(die.next() ** 2 * FAMILY_NAMES)}`;
const postcode = (die: Die) => `ZZ${die.between(1, POSTCODES)}`;

/** Makes up a county. One worker in six is on file themselves, with the partner for which they work. */
export function makeWorld({ users, people: count }: Scale, die: Die): World {
  const others = Array.from({ length: count }, (_, n) => {
    const personId = `person-${n}` as PersonId;
    return { personId, familyName: familyName(die), postcode: postcode(die), worksFor: [] as PartnerId[] };
  });
  const involvements = others.flatMap((person, n) => servedBy(person.personId, n, die));
  const served = (partner: PartnerId) =>
    involvements.filter(({ partnerId }) => partnerId === partner).map(({ personId }) => personId);
  const caseloads = Array.from({ length: PARTNERS }, (_, n) => served(partnerOf(n)));
  const workers = Array.from({ length: users }, (_, n) => worker(n, caseloads[n % PARTNERS] ?? [], die));
  const onFile = workers.flatMap((one) => (one.personId ? [asPerson(one, one.personId)] : []));
  for (const { personId, worksFor } of onFile)
    involvements.push(...worksFor.map((partner) => since(personId, partner)));
  const people: PersonFacts[] = [...others, ...onFile];
  const known = new Map(people.map((person) => [person.personId, person]));
  const peopleOf = (partner: PartnerId) => served(partner).flatMap((person) => known.get(person) ?? []);
  return { workers: workers.map((one) => ({ ...one, ...alike(one, people) })), people, involvements, peopleOf };
}

/** Every tenth person is known to no partner yet, and one in three of the others to two. */
function servedBy(person: PersonId, n: number, die: Die): Involvement[] {
  if (n % 10 === 0) return [];
  const first = die.between(0, PARTNERS - 1);
  const partners = die.chance(1 / 3) ? [first, first + 1] : [first];
  return partners.map((number) => since(person, partnerOf(number)));
}

function since(personId: PersonId, partnerId: PartnerId): Involvement {
  return { personId, partnerId, from: new Date(START - 200 * DAY), to: null };
}

function worker(n: number, served: readonly PersonId[], die: Die): Worker {
  const rank = Math.floor(n / PARTNERS);
  const shifts = n % 7 === 5 ? "NIGHTS" : n % 10 === 7 ? "WEEKENDS" : "DAYS";
  return {
    userId: `user-${n}` as UserId,
    partnerId: partnerOf(n),
    team: Math.floor(rank / TEAM),
    role: rank === 0 ? "MANAGER" : "PRACTITIONER",
    shifts,
    familyName: familyName(die),
    postcode: postcode(die),
    personId: n % 6 === 2 ? (`staff-${n}` as PersonId) : null,
    namesakes: 0,
    neighbours: 0,
    caseload: die.some(served, CASELOAD),
  };
}

function asPerson({ familyName: name, postcode: home, partnerId }: Worker, personId: PersonId) {
  return { personId, familyName: name ?? "", postcode: home, worksFor: [partnerId] };
}

function alike(one: Worker, people: readonly PersonFacts[]): Pick<Worker, "namesakes" | "neighbours"> {
  return {
    namesakes: people.filter((person) => person.familyName === one.familyName).length,
    neighbours: people.filter((person) => person.postcode === one.postcode).length,
  };
}
