import type { ToldOfIncidents } from "../../policy/reference/rescued.js";
import { decisionsTold, type Reading } from "./decisions-told.js";
import { IDS, momentAt, personAt, type RecordedPerson, type Scene, type Span } from "./scene.js";

/** A scene as the reference is told it: nothing of it has been near PostgreSQL. */
export function sceneTold(scene: Scene, reading: Reading): ToldOfIncidents {
  const { now, caller, people } = scene;
  const of = <Fact>(tell: (person: RecordedPerson, id: string, place: number) => readonly Fact[]): Fact[] =>
    people.flatMap((person, place) => tell(person, personAt(place), place));
  const spanning = <Fact extends Span>(fact: Fact) => ({ ...fact, ...spanOf(now, fact) });
  const colleague = { partner: IDS.OURS, role: "PRACTITIONER", isActive: true, actsFor: null };
  return {
    now,
    users: [
      {
        ...{ id: IDS.CALLER, partner: IDS.OURS, role: caller.role, isActive: caller.userStatus === "ACTIVE" },
        actsFor: caller.actsFor === null ? null : personAt(caller.actsFor),
      },
      { ...colleague, id: IDS.COLLEAGUE },
      { ...colleague, id: IDS.OUTSIDER, partner: IDS.THEIRS },
    ],
    partners: [
      {
        ...{ id: IDS.OURS, type: caller.type, isActive: caller.partnerStatus === "ACTIVE" },
        joined: momentAt(now, caller.joined),
      },
      { id: IDS.THEIRS, type: caller.type, isActive: true, joined: momentAt(now, -9_000) },
    ],
    agreements: scene.agreements.map((one) => ({
      ...{ ...spanning(one), partner: IDS[one.partner] },
      emergencyUntil: one.emergencyUntil === null ? null : momentAt(now, one.emergencyUntil),
    })),
    gateways: scene.gateways.map((one) => ({ ...spanning(one), partner: IDS[one.partner] })),
    incidents: scene.incidents.map((one) => ({
      ...{ ...spanOf(now, one), places: one.places.map((place) => IDS[place]) },
      responders: one.responders.map((partner) => IDS[partner]),
    })),
    people: of(({ owner, address }, id) => [{ id, owner: IDS[owner], hasProtectedAddress: address === "PROTECTED" }]),
    relationships: of(({ relationships }, person) =>
      relationships.map((one) => ({ ...spanning(one), person, partner: IDS[one.partner] })),
    ),
    decisions: of((person, _id, place) => decisionsTold(scene, person, place, reading)),
    exclusions: of(({ exclusions }, person) =>
      exclusions.map((one) => ({ ...spanning(one), person, user: IDS[one.user] })),
    ),
    overrides: of(({ overrides }, person) =>
      overrides.map((one) => ({
        ...{ ...spanning(one), person, partner: IDS[one.partner] },
        user: one.user === null ? null : IDS[one.user],
      })),
    ),
    disclosures: of(({ disclosures }, person) =>
      disclosures
        .filter(({ isApproved }) => isApproved)
        .map((one) => ({ ...spanning(one), person, partner: IDS[one.partner] })),
    ),
    emergencies: of(({ emergencies }, person) =>
      emergencies.map((one) => ({ ...spanning(one), person, user: IDS[one.user] })),
    ),
    stays: of(({ stays }, person) => stays.map((one) => ({ ...spanning(one), person, place: IDS[one.place] }))),
  };
}

/** What was ended before its time holds until then. */
function spanOf(now: Date, { from, to, ended = null }: Span & { readonly ended?: number | null }) {
  const last = ended === null || (to !== null && to < ended) ? to : ended;
  return { from: momentAt(now, from), to: last === null ? null : momentAt(now, last) };
}
