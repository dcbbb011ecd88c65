import type { AgencyType, DataCategory } from "../policy/vocabulary.js";

/** An exemption from the right of access: what it protects, where it stands, and who may rely on it. */
interface Exemption {
  readonly meaning: string;
  readonly source: string;
  /** The kinds of agency that may rely on it; all, where none is named. */
  readonly agencies?: readonly AgencyType[];
  /** The categories to which it can apply; all, where none is named. */
  readonly categories?: readonly DataCategory[];
  /** Whether a professional must have certified it, by name. */
  readonly isCertified?: true;
  /** Whether it holds only against somebody who asks for the person, and never against the person. */
  readonly isAgainstProxy?: true;
}

/** The entry that is to be withheld, and who asks for it. */
export interface ExemptionCase {
  readonly agency: AgencyType;
  readonly category: DataCategory;
  readonly isAskedByProxy: boolean;
  readonly isCertifiedByName: boolean;
}

const HEALTH: readonly DataCategory[] = [
  "PHYSICAL_HEALTH",
  "MENTAL_HEALTH",
  "SUBSTANCE_MISUSE",
  "TERMINAL_ILLNESS",
  "MEDICATION",
];

/** The exemptions of the Data Protection Act 2018 on which a reviewer may withhold an entry. A code is forever. */
const EXEMPTIONS = {
  CRIME: {
    meaning: "It would prejudice the prevention or detection of crime, or the prosecution of offenders.",
    source: "DPA 2018 Sch 2 para 2",
  },
  LAW_ENFORCEMENT: {
    meaning: "It is processed for law enforcement, and withholding it is necessary and proportionate.",
    source: "DPA 2018 s45(4)",
    agencies: ["PRISON", "PROBATION", "POLICE"],
  },
  PROTECTING_THE_PUBLIC: {
    meaning: "It would prejudice a function that protects the public, such as an enquiry.",
    source: "DPA 2018 Sch 2 para 7",
  },
  THIRD_PARTY: {
    meaning: "It would tell of another person, who has not agreed and of whom it is not reasonable to tell.",
    source: "DPA 2018 Sch 2 para 16",
  },
  LEGAL_PRIVILEGE: {
    meaning: "It is advice or correspondence between lawyer and client.",
    source: "DPA 2018 Sch 2 para 19",
  },
  HEALTH_EXPECTATION: {
    meaning: "The person told it in the expectation that whoever now asks for them would not learn it.",
    source: "DPA 2018 Sch 3 para 4",
    categories: HEALTH,
    isAgainstProxy: true,
  },
  HEALTH_SERIOUS_HARM: {
    meaning: "A health professional certifies that it would be likely to cause serious harm to the person or another.",
    source: "DPA 2018 Sch 3 paras 5 and 6",
    agencies: ["PRISON_HEALTHCARE", "NHS"],
    categories: HEALTH,
    isCertified: true,
  },
  SOCIAL_WORK_SERIOUS_HARM: {
    meaning: "It would be likely to prejudice social work because of serious harm to the person or another.",
    source: "DPA 2018 Sch 3 para 11",
  },
  CHILD_ABUSE: {
    meaning: "It is about abuse of a child, and to give it to whoever asks for them is not in the child's interests.",
    source: "DPA 2018 Sch 3 para 21",
    isAgainstProxy: true,
  },
  ADOPTION: { meaning: "It is part of an adoption record or report.", source: "DPA 2018 Sch 4 para 3" },
} as const satisfies Record<string, Exemption>;

export type ExemptionCode = keyof typeof EXEMPTIONS;
export const EXEMPTION_CODES = Object.keys(EXEMPTIONS) as ExemptionCode[];

/** What an exemption protects, where it stands, and who may rely on it. */
export function exemption(code: ExemptionCode): Exemption {
  return EXEMPTIONS[code];
}

/** Why a reviewer may not rely on an exemption, as a sentence that says what would make it right; null where they may. */
export function exemptionBar(code: ExemptionCode, asked: ExemptionCase): string | null {
  const { agencies, categories, isCertified, isAgainstProxy }: Exemption = EXEMPTIONS[code];
  if (agencies && !agencies.includes(asked.agency)) return "This exemption is not your kind of agency's to rely on.";
  if (categories && !categories.includes(asked.category)) return "This exemption does not apply to that kind of data.";
  if (isAgainstProxy && !asked.isAskedByProxy) return "This exemption holds only where somebody asks for the person.";
  if (isCertified && !asked.isCertifiedByName) return "Name the health professional who certified the serious harm.";
  return null;
}
