import { RuleBroken } from "../kernel/errors.js";
import type { AgencyType, DataCategory } from "../policy/vocabulary.js";

interface Prohibition {
  readonly requirement: string;
  readonly categories: readonly DataCategory[];
  readonly sentence: string;
}

/** What an agency is never told through a meeting, whoever speaks and whoever agrees. */
const NEVER_TOLD: Readonly<Partial<Record<AgencyType, Prohibition>>> = {
  PROBATION: {
    requirement: "NEV-02",
    categories: ["MENTAL_HEALTH"],
    sentence:
      "Probation is told no mental health account through a meeting. Name those who are to be told, without it.",
  },
  ICB: {
    requirement: "NEV-01",
    categories: ["OFFENCE", "RISK_TO_OTHERS", "FINANCE"],
    sentence: "An ICB is told nothing of offences, risk or money. Name those who are to be told, without it.",
  },
};

/** What has no place in a meeting's papers: the hub holds no minutes of public protection, nor a log within the log. */
export const NOT_FOR_PAPERS: readonly DataCategory[] = ["PUBLIC_PROTECTION", "ACCESS_LOG"];

/** Whether a kind of agency may be told of a category at a meeting at all (NEV-01, NEV-02). */
export function mayBeTold(agencyType: AgencyType, category: DataCategory): boolean {
  return !NEVER_TOLD[agencyType]?.categories.includes(category);
}

/** Refuses to record that an agency was told what it must never be told through a meeting (NEV-01, NEV-02). */
export function requireMayBeTold(recipients: readonly AgencyType[], category: DataCategory): void {
  const barred = recipients.find((agencyType) => !mayBeTold(agencyType, category));
  const prohibition = barred && NEVER_TOLD[barred];
  if (prohibition) throw new RuleBroken(prohibition.requirement, prohibition.sentence);
}
