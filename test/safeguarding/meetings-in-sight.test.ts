import type { PartnerId } from "../../src/kernel/ids.js";
import type { AgencyType, DataCategory } from "../../src/policy/vocabulary.js";
import { mayBeTold, requireMayBeTold } from "../../src/safeguarding/meeting-rules.js";
import { meetingsInSight, toldTo } from "../../src/safeguarding/meetings-in-sight.js";
import type { Onlooker, SafeguardingFile } from "../../src/safeguarding/safeguarding-file.js";

const partner = (name: string) => name as PartnerId;
const NOW = new Date("2026-06-15T09:00:00Z");
const entry = (id: string, by: string, more: object = {}) => ({
  ...{
    id,
    replaces: null as string | null,
    recordedByPartnerId: partner(by),
    onBehalfOfPartnerId: null,
    eventAt: NOW,
    endedAt: null,
  },
  ...{ concernId: "c", sourcePartnerId: null, causedToPartnerId: null },
  ...more,
});
const file = (enquiry: object = {}): SafeguardingFile =>
  ({
    concerns: [entry("c", "gp")],
    enquiries: [entry("e", "council", { leadPartnerId: "council", causedToPartnerId: "trust", ...enquiry })],
    outcomes: [],
  }) as unknown as SafeguardingFile;
const onlooker = (name: string, agencyType: AgencyType, more: Partial<Onlooker> = {}): Onlooker => ({
  ...{ partnerId: partner(name), agencyType, role: "PRACTITIONER", scope: "OWN", wasInCustody: () => false },
  ...more,
});
const seats = (...names: string[]) => names.map((name) => ({ partnerId: partner(name), name, role: "Member" }));
const MEETING = { ...entry("m", "council"), attendees: seats("council", "gp", "probation", "home") };
const told = (id: string, by: string, category: DataCategory, disclosedTo: string[], more: object = {}) => ({
  ...entry(id, by),
  ...{ meetingId: "m", category, disclosedTo: disclosedTo.map(partner), ...more },
});
const seesMeeting = (who: Onlooker, whole = file()) => meetingsInSight([MEETING], whole, who).length === 1;

describe("who may know that a meeting was held", () => {
  test.each<[string, Onlooker, boolean]>([
    ["who was there", onlooker("gp", "NHS"), true],
    ["who carries the enquiry out, there or not", onlooker("trust", "NHS"), true],
    ["who sees all concerns", onlooker("police", "POLICE", { scope: "ALL" }), true],
    ["nobody else of own scope", onlooker("housing", "HOUSING"), false],
    [
      "not a council of own scope in custody",
      onlooker("other", "LOCAL_AUTHORITY", { scope: "ALL", wasInCustody: () => true }),
      false,
    ],
    ["not the person", onlooker("council", "LOCAL_AUTHORITY", { role: "PERSON", scope: "ALL" }), false],
    ["not a proxy", onlooker("council", "LOCAL_AUTHORITY", { role: "PROXY", scope: "ALL" }), false],
  ])("%s", (_who, who, expected) => {
    expect(seesMeeting(who)).toBe(expected);
  });

  test("a partner whose staff are the alleged source does not, though it sat there or sees all concerns (NEV-03)", () => {
    const found = file({ sourcePartnerId: "home" });
    expect(seesMeeting(onlooker("home", "CARE_PROVIDER"))).toBe(true);
    expect(seesMeeting(onlooker("home", "CARE_PROVIDER"), found)).toBe(false);
    expect(seesMeeting(onlooker("home", "PRISON", { scope: "ALL" }), found)).toBe(false);
  });
});

describe("who was told what at a meeting (SHARE-05)", () => {
  const words = [
    told("to-gp", "probation", "SAFEGUARDING", ["gp"]),
    told("mind", "trust", "MENTAL_HEALTH", ["gp", "probation"]),
    told("elsewhere", "gp", "SAFEGUARDING", ["probation"], { meetingId: "another" }),
  ];
  const toldIds = (who: Onlooker, meetings = [MEETING]) =>
    toldTo(words, MEETING, meetings, file(), who).map(({ id }) => id);

  test("each its own words and what was disclosed to it; the lead all of this meeting", () => {
    expect(toldIds(onlooker("gp", "NHS"))).toEqual(["to-gp", "mind"]);
    expect(toldIds(onlooker("trust", "NHS"))).toEqual(["mind"]);
    expect(toldIds(onlooker("council", "LOCAL_AUTHORITY"))).toEqual(["to-gp", "mind"]);
    expect(toldIds(onlooker("home", "CARE_PROVIDER"))).toEqual([]);
  });

  test("probation no mental health account, though somebody noted it as told (NEV-02)", () => {
    expect(toldIds(onlooker("probation", "PROBATION"))).toEqual(["to-gp"]);
  });

  test("a meeting that was entered anew keeps what was told at it", () => {
    const anew = { ...MEETING, id: "another", replaces: "m" };
    expect(toldIds(onlooker("probation", "PROBATION"), [MEETING, anew])).toEqual(["to-gp", "elsewhere"]);
  });
});

test("what must never be told to a kind of agency is refused by its own rule (NEV-01, NEV-02)", () => {
  const rule = (agencies: AgencyType[], category: DataCategory) => {
    try {
      requireMayBeTold(agencies, category);
      return null;
    } catch (error) {
      return (error as { details: { requirement: string } }).details.requirement;
    }
  };
  expect(rule(["NHS", "PROBATION"], "MENTAL_HEALTH")).toBe("NEV-02");
  expect(rule(["ICB"], "OFFENCE")).toBe("NEV-01");
  expect(rule(["PROBATION", "ICB"], "SAFEGUARDING")).toBeNull();
  expect([mayBeTold("PROBATION", "MENTAL_HEALTH"), mayBeTold("NHS", "MENTAL_HEALTH")]).toEqual([false, true]);
});
