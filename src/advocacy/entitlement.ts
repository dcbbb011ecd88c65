import type { AdvocacyInstructionEntity } from "./advocacy-instruction.entity.js";
import type { AdvocacyNeedEntity, AdvocacyProcess } from "./advocacy-need.entity.js";

type Need = Pick<AdvocacyNeedEntity, "process" | "hasSubstantialDifficulty" | "appropriatePerson">;
type Instruction = Pick<AdvocacyInstructionEntity, "process">;

/**
 * Whether a person is entitled to an advocate for a process: substantial difficulty, and nobody fit to speak for them.
 *
 * Custody does not come into it: the council arranges it there as outside (ADV-01; Care Act 2014 s67(2) and (5)).
 */
export function isEntitled({ hasSubstantialDifficulty, appropriatePerson }: Omit<Need, "process">): boolean {
  return hasSubstantialDifficulty && appropriatePerson === null;
}

/** The processes for which the person is entitled to an advocate, by the latest finding on each. */
export function entitledProcesses(needs: readonly Need[]): readonly AdvocacyProcess[] {
  const latest = new Map(needs.map((need) => [need.process, need]));
  return [...latest.values()].filter(isEntitled).map(({ process }) => process);
}

/** The processes for which the person is entitled and nobody has been asked: what the council has yet to do. */
export function awaitingAdvocate(
  needs: readonly Need[],
  instructions: readonly Instruction[],
): readonly AdvocacyProcess[] {
  const served = new Set(instructions.map(({ process }) => process));
  return entitledProcesses(needs).filter((process) => !served.has(process));
}
