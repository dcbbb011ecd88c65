import { z } from "zod";
import { ROLES } from "../policy/vocabulary.js";

const sentence = z.string().trim().min(1, "must not be empty");
const count = z.number().int("must be whole").min(1, "must be at least 1");
const whole = z.number().int("must be whole").min(0, "must not be negative");
const hour = whole.max(23, "must be an hour of the day");
const roles = z.array(z.enum(ROLES));

const everyRule = {
  isOn: z.boolean(),
  weight: count.max(100, "must be at most 100"),
  noticed: sentence,
  check: sentence,
};

/** What the file of rules must look like. A rule that is missing or unknown stops the run: silence is no decision. */
export const RULE_FILE = z
  .strictObject({
    version: z.literal(1),
    lookBackDays: count.max(366, "must be at most a year"),
    settlesAfterDays: count.max(31, "must be at most a month"),
    listsOver: count,
    rolesLeftOut: roles,
    rules: z.strictObject({
      OWN_RECORD: z.strictObject(everyRule),
      KEPT_OUT: z.strictObject(everyRule),
      COLLEAGUE: z.strictObject(everyRule),
      SAME_NAME_OR_ADDRESS: z.strictObject({
        ...everyRule,
        mostNamesakes: count,
        mostNeighbours: count,
        mostDaysListed: whole,
      }),
      NO_RELATIONSHIP: z.strictObject({ ...everyRule, daysBefore: whole, isExplainedByWork: z.boolean() }),
      UNREVIEWED_EMERGENCY: z.strictObject({ ...everyRule, daysLate: whole }),
      REPEATED_REFUSALS: z.strictObject({ ...everyRule, withinMinutes: count, leastPeople: count }),
      BURST: z.strictObject({
        ...everyRule,
        withinMinutes: count,
        leastPeople: count,
        timesUsual: z.number().min(1, "must be at least 1"),
        leastDays: count,
        leastPeopleWhenNew: count,
        rolesThatLook: roles,
        leastPeopleOfThose: count,
      }),
      MANY_EYES: z.strictObject({ ...everyRule, withinHours: count, leastUsers: count }),
      OUT_OF_HOURS: z.strictObject({
        ...everyRule,
        evening: hour,
        morning: hour,
        leastDays: count,
        usualShare: z.number().min(0, "must not be negative").max(1, "must be at most 1"),
        leastPeople: count,
        mostWritten: z.number().min(0, "must not be negative").max(1, "must be at most 1"),
      }),
      VIEWS_WITHOUT_ACTION: z.strictObject({
        ...everyRule,
        leastDays: count,
        rolesLeftOut: roles,
        mostDaysListed: whole,
      }),
    }),
  })
  .refine(({ rules, settlesAfterDays }) => rules.MANY_EYES.withinHours <= settlesAfterDays * 24, {
    path: ["rules", "MANY_EYES", "withinHours"],
    message: "must not be longer than settlesAfterDays: what comes after would not be known yet",
  });

/** The rules as data: every threshold, weight, switch and word. */
export type RuleBook = Readonly<z.infer<typeof RULE_FILE>>;
/** What is set for one rule. */
export type Setting<Name extends keyof RuleBook["rules"]> = RuleBook["rules"][Name];
