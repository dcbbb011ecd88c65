import type { PartnerId } from "../../src/kernel/ids.js";
import { currentRisk, scoreOf } from "../../src/risk/current-risk.js";

const NOW = new Date("2031-05-04T10:00:00Z");
const COUNCIL = "council" as PartnerId;
const PRISON = "prison" as PartnerId;

function assessment(change: Partial<Parameters<typeof currentRisk>[0][number]> = {}) {
  return {
    handlingAdvice: "Visit in pairs.",
    summary: "May lash out when moved without warning.",
    likelihood: 2,
    severity: 3,
    endedOn: null,
    recordedByPartnerId: COUNCIL,
    ...change,
  };
}

const NO_RISK = { handlingAdvice: [], askPartnerIds: [], summaries: [], score: null };

describe("the risk of today", () => {
  test("is none where nothing was assessed", () => {
    expect(currentRisk([], NOW)).toEqual(NO_RISK);
  });

  test("tells advice, whom to ring, the safe wording and the score", () => {
    expect(currentRisk([assessment()], NOW)).toEqual({
      handlingAdvice: ["Visit in pairs."],
      askPartnerIds: [COUNCIL],
      summaries: ["May lash out when moved without warning."],
      score: { likelihood: 2, severity: 3, value: 6, scale: "5x5" },
    });
  });

  test("ends on the day the assessment ended, and not before", () => {
    expect(currentRisk([assessment({ endedOn: "2031-05-04" })], NOW)).toEqual(NO_RISK);
    expect(currentRisk([assessment({ endedOn: "2031-05-05" })], NOW).handlingAdvice).toEqual(["Visit in pairs."]);
  });

  test("stays a risk after its review was due: overdue advice is still advice", () => {
    const overdue = { ...assessment(), reviewDue: "2031-01-01" };
    expect(currentRisk([overdue], NOW).handlingAdvice).toEqual(["Visit in pairs."]);
  });

  test("keeps the advice of every assessment, in the order given, and names each adviser once", () => {
    const latest = assessment({ handlingAdvice: "Do not discuss money.", recordedByPartnerId: PRISON });
    const { handlingAdvice, askPartnerIds } = currentRisk([latest, assessment(), assessment()], NOW);
    expect(handlingAdvice).toEqual(["Do not discuss money.", "Visit in pairs."]);
    expect(askPartnerIds).toEqual([PRISON, COUNCIL]);
  });

  test("names nobody to ring for an assessment that advises nothing", () => {
    const { handlingAdvice, askPartnerIds, summaries } = currentRisk([assessment({ handlingAdvice: null })], NOW);
    expect({ handlingAdvice, askPartnerIds }).toEqual({ handlingAdvice: [], askPartnerIds: [] });
    expect(summaries).toHaveLength(1);
  });

  test("is scored by the gravest of them, wherever it stands", () => {
    const grave = assessment({ likelihood: 3, severity: 5 });
    expect(currentRisk([assessment(), grave], NOW).score?.value).toBe(15);
    expect(currentRisk([grave, assessment()], NOW).score?.value).toBe(15);
  });
});

test("a score is likelihood times severity, with its scale (RISK-02)", () => {
  expect(scoreOf({ likelihood: 4, severity: 5 })).toEqual({ likelihood: 4, severity: 5, value: 20, scale: "5x5" });
});
