import { groupedBy } from "../../kernel/grouped.js";
import type { Access } from "../access.js";
import type { Scene } from "../scene.js";

/** One user's day, and the days that they worked before it. */
export interface UserDay {
  readonly of: Pick<Access, "userId" | "partnerId" | "day">;
  readonly accesses: readonly Access[];
  readonly before: readonly (readonly Access[])[];
}

/** Each day of each user on which something is judged, whole, with the user's own past for comparison. */
export function userDays(scene: Scene): readonly UserDay[] {
  const judged = groupedBy(scene.judged, ({ userId, day }) => `${userId} ${day}`);
  return [...judged.values()].flatMap(([of]) => {
    if (!of) return [];
    const days = scene.daysOf(of.userId);
    const before = [...days].filter(([day]) => day < of.day).map(([, accesses]) => accesses);
    return [{ of, accesses: days.get(of.day) ?? [], before }];
  });
}
