import { countOutcomes, outcomePage } from "../../src/care-plans/outcome-page.js";
import { guardOfAboutMe, guardsOf, type PlanHeading } from "../../src/care-plans/plan-headings.js";
import { readableOf } from "../../src/care-plans/plan-sight.js";
import {
  authorOf,
  guardFor,
  requireOwnWords,
  requireSameVoice,
  statusAfter,
} from "../../src/care-plans/section-rules.js";
import type { PersonId } from "../../src/kernel/ids.js";
import type { DataCategory } from "../../src/policy/vocabulary.js";

const idAt = (place: number) => `00000000-0000-4000-8000-00000000000${place}`;
const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => ({ id: idAt(place) }));

describe("a page of outcomes", () => {
  it("goes through all of them once, in their order", () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 3; turn += 1) {
      const page = outcomePage(NINE, 4, after);
      seen.push(...page.edges.map(({ node }) => node.id));
      expect(page.totalCount).toBe(9);
      expect(page.pageInfo.hasNextPage).toBe(turn < 2);
      after = page.pageInfo.endCursor ?? undefined;
    }
    expect(seen).toEqual(NINE.map(({ id }) => id));
  });

  it("refuses a page of no or too many outcomes, and a cursor it did not give", () => {
    const foreign = outcomePage([{ id: idAt(0) }], 1, undefined).pageInfo.endCursor ?? "";
    for (const page of [() => outcomePage(NINE, 0, undefined), () => outcomePage(NINE, 101, undefined)])
      expect(page).toThrow();
    expect(() => outcomePage(NINE, 4, "not a cursor")).toThrow("One field does not fit.");
    expect(() => outcomePage(NINE, 4, foreign)).toThrow("One field does not fit.");
  });

  it("counts where they stand without a word of them", () => {
    const outcomes = (["ACHIEVED", "ACHIEVED", "NOT_ACHIEVED"] as const).map((status) => ({ status }));
    expect(countOutcomes(outcomes)).toEqual({ achieved: 2, notAchieved: 1, workingTowards: 0 });
  });
});

describe("what of a plan may be read", () => {
  const weighed: DataCategory[] = [];
  const gatekeeper = {
    weigh: (_person: PersonId, category: DataCategory) => {
      weighed.push(category);
      return category !== "MENTAL_HEALTH";
    },
  };
  const rows = (["CARE_PLAN", "MENTAL_HEALTH", "CARE_PLAN", "MENTAL_HEALTH"] as const).map((category) => ({
    personId: "daniel" as PersonId,
    category,
  }));

  it("is judged row by row by the row's own category, and each category is judged once (NEV-02)", () => {
    const readable = readableOf(rows, ({ category }) => category, gatekeeper, "PlanSection.narrative");
    expect(readable.map(({ category }) => category)).toEqual(["CARE_PLAN", "CARE_PLAN"]);
    expect(weighed).toEqual(["CARE_PLAN", "MENTAL_HEALTH"]);
  });

  it("guards how the person communicates by COMMUNICATION and nothing else of About me (COOP-14)", () => {
    expect(guardOfAboutMe("HOW_I_COMMUNICATE")).toBe("COMMUNICATION");
    expect(guardOfAboutMe("MY_WELLNESS")).toBe("CARE_PLAN");
  });
});

describe("which category guards a section", () => {
  it("is the heading's usual one where nobody says", () => {
    expect(guardFor("MONEY", null)).toBe("FINANCE");
    expect(guardFor("EMOTIONAL_WELLBEING", null)).toBe("MENTAL_HEALTH");
  });

  it("may be another only where the heading leaves a choice", () => {
    expect(guardFor("HEALTH", "TERMINAL_ILLNESS")).toBe("TERMINAL_ILLNESS");
    expect(() => guardFor("EMOTIONAL_WELLBEING", "CARE_PLAN")).toThrow("is guarded by MENTAL_HEALTH");
  });

  it.each<PlanHeading>([
    "HEALTH",
    "EMOTIONAL_WELLBEING",
    "MONEY",
    "FAMILY_AND_COMMUNITY",
    "RISK_MANAGEMENT",
    "HOUSING",
  ])("never files %s where everybody with the plan reads it", (heading) => {
    expect(guardsOf(heading)).not.toContain("CARE_PLAN");
  });
});

describe("whose words a section holds (COPROD-08)", () => {
  it("are the person's from their own account, whatever is stated", () => {
    expect(authorOf("PERSON", "PROFESSIONAL")).toBe("PERSON");
    expect(authorOf("PROXY", "PERSON")).toBe("CARER");
    expect(authorOf("PRACTITIONER", "PERSON")).toBe("PERSON");
  });

  it("are not rewritten in a professional's", () => {
    expect(() => requireSameVoice("PERSON", "PROFESSIONAL")).toThrow("the person's own words");
    expect(() => requireSameVoice("CARER", "PERSON")).toThrow("a carer's words");
    expect(() => requireSameVoice("PERSON", "PERSON")).not.toThrow();
    expect(() => requireSameVoice("PROFESSIONAL", "PERSON")).not.toThrow();
  });

  it("are the only ones an account of one's own changes", () => {
    expect(() => requireOwnWords("PERSON", "PROFESSIONAL")).toThrow("your own words");
    expect(() => requireOwnWords("PROXY", "PERSON")).toThrow("your own words");
    expect(() => requireOwnWords("PERSON", "PERSON")).not.toThrow();
    expect(() => requireOwnWords("PRACTITIONER", "CARER")).not.toThrow();
  });

  it("are a proposal again once they are new, unless they were agreed", () => {
    expect(statusAfter({ narrative: "new" }, "AGREED")).toBe("PROPOSED");
    expect(statusAfter({ narrative: "new", status: "AGREED" }, "PROPOSED")).toBe("AGREED");
    expect(statusAfter({ status: "WITHDRAWN" }, "AGREED")).toBe("WITHDRAWN");
    expect(statusAfter({}, "AGREED")).toBe("AGREED");
  });
});
