import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { Access } from "./access.js";
import type { RuleName } from "./rule-names.js";
import type { Setting } from "./rule-shape.js";
import type { Scene } from "./scene.js";

/** Something a rule saw: whose doing, about whom, on which day, by which events. It is a question and no verdict. */
export interface Finding {
  readonly rule: RuleName;
  readonly userId: UserId;
  readonly partnerId: PartnerId;
  /** Null where it is about how much, or when, and not about whom. */
  readonly personId: PersonId | null;
  readonly day: string;
  readonly eventIds: readonly string[];
}

/** What a rule saw; the rule's name is added by whoever asked it. */
export type Sighting = Omit<Finding, "rule">;

/** When an access can be judged: at once, or only when what may explain it would be known. */
export type Pass = "AT_ONCE" | "SETTLED";

/** One thing that may be odd: a pure function of plain facts and of what is set for it. */
export interface Rule<Name extends RuleName> {
  readonly pass: Pass;
  readonly sightings: (scene: Scene, setting: Setting<Name>) => readonly Sighting[];
}

/** A sighting of one access to one person. */
export function ofPerson({ userId, partnerId, personId, day, eventId }: Access): Sighting {
  return { userId, partnerId, personId, day, eventIds: [eventId] };
}

/** A sighting of how a user went about a day, shown by some accesses of it. */
export function ofDay(
  { userId, partnerId, day }: Pick<Access, "userId" | "partnerId" | "day">,
  shown: readonly Access[],
): Sighting {
  const eventIds = [...new Set(shown.map(({ eventId }) => eventId))];
  return { userId, partnerId, personId: null, day, eventIds };
}
