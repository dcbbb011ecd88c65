import type { PartnerId } from "../../src/kernel/ids.js";
import { standingOf } from "../../src/safeguarding/concern-standing.js";
import { requireLead, requireNoSource, requireWishes } from "../../src/safeguarding/enquiry-rules.js";
import { fileInSight, type Onlooker, type SafeguardingFile } from "../../src/safeguarding/safeguarding-file.js";
import { isInCustody } from "../../src/safeguarding/stays.js";

const partner = (name: string) => name as PartnerId;
const NOW = new Date("2026-06-15T09:00:00Z");
const HELD = new Date("2026-05-01T09:00:00Z");
const entry = (id: string, by: string, more: object = {}) => ({
  ...{ id, replaces: null, recordedByPartnerId: partner(by), onBehalfOfPartnerId: null, eventAt: NOW, endedAt: null },
  ...{ source: "NOT_KNOWN", sourcePartnerId: null, concernId: "c", causedToPartnerId: null },
  ...more,
});
const file = (concerns: object[], enquiries: object[] = [], outcomes: object[] = []): SafeguardingFile =>
  ({ concerns, enquiries, outcomes }) as unknown as SafeguardingFile;
const onlooker = (name: string, more: Partial<Onlooker> = {}): Onlooker => ({
  ...{ partnerId: partner(name), agencyType: "CARE_PROVIDER", role: "PRACTITIONER", scope: "OWN" },
  wasInCustody: () => false,
  ...more,
});
const seenBy = (whole: SafeguardingFile, who: Onlooker) => {
  const { concerns, enquiries, outcomes } = fileInSight(whole, who);
  return [concerns, enquiries, outcomes].map((rows) => rows.map(({ id }) => id).join());
};

const NEGLECT = file(
  [entry("c", "gp", { source: "PARTNER_STAFF", sourcePartnerId: "home" })],
  [entry("e", "council", { leadPartnerId: "council", causedToPartnerId: "trust" })],
  [entry("o", "council")],
);

describe("who sees what of the file", () => {
  test("a partner whose staff are the alleged source sees nothing of it, in whichever scope (NEV-03)", () => {
    expect(seenBy(NEGLECT, onlooker("home"))).toEqual(["", "", ""]);
    expect(seenBy(NEGLECT, onlooker("home", { agencyType: "PRISON", scope: "ALL" }))).toEqual(["", "", ""]);
  });

  test("a source that only the enquiry found out shuts out the concern too (NEV-03)", () => {
    const found = file(
      [entry("c", "gp")],
      [entry("e", "council", { leadPartnerId: "council", sourcePartnerId: "home" })],
    );
    expect(seenBy(found, onlooker("home", { agencyType: "PRISON", scope: "ALL" }))).toEqual(["", "", ""]);
  });

  test("a provider that raised a concern about itself sees the concern, and nothing of the enquiry (NEV-03)", () => {
    const own = file(
      [entry("c", "home", { source: "PARTNER_STAFF", sourcePartnerId: "home" })],
      [entry("e", "council", { leadPartnerId: "council" })],
      [entry("o", "council")],
    );
    expect(seenBy(own, onlooker("home"))).toEqual(["c", "", ""]);
  });

  test("in own scope a partner sees what it raised, and not another's (NEV-04)", () => {
    expect(seenBy(NEGLECT, onlooker("gp"))).toEqual(["c", "", ""]);
    expect(seenBy(NEGLECT, onlooker("probation"))).toEqual(["", "", ""]);
  });

  test("whoever carries an enquiry out sees it, its concern and its outcome", () => {
    expect(seenBy(NEGLECT, onlooker("trust"))).toEqual(["c", "e", "o"]);
  });

  test("in whole scope everything is seen", () => {
    expect(seenBy(NEGLECT, onlooker("police", { scope: "ALL" }))).toEqual(["c", "e", "o"]);
  });

  test("a council sees of what happened in custody only its own, and of the rest everything (SAFE-01)", () => {
    const stays = [{ arrivedAt: HELD, departedAt: new Date("2026-06-01T09:00:00Z") }];
    const wasInCustody = (moment: Date) => isInCustody(stays, moment);
    const council = onlooker("council", { agencyType: "LOCAL_AUTHORITY", scope: "ALL", wasInCustody });
    const inside = entry("inside", "prison", { eventAt: HELD });
    const whole = file([inside, entry("asked", "council", { eventAt: HELD }), entry("outside", "prison")]);
    expect(seenBy(whole, council)[0]).toBe("asked,outside");
    expect(seenBy(whole, { ...council, role: "PERSON" })[0]).toBe("inside,asked,outside");
  });

  test("a proxy sees nothing where the source may be somebody near to the person", () => {
    const whole = file([
      entry("staff", "gp", { source: "PARTNER_STAFF", sourcePartnerId: "home" }),
      entry("kin", "gp", { source: "FAMILY_OR_CARER" }),
      entry("unknown", "gp"),
    ]);
    expect(seenBy(whole, onlooker("council", { role: "PROXY", scope: "ALL" }))[0]).toBe("staff");
    const turned = file(
      [entry("c", "gp", { source: "THE_PERSON" })],
      [entry("e", "council", { source: "FAMILY_OR_CARER" })],
    );
    expect(seenBy(turned, onlooker("council", { role: "PROXY", scope: "ALL" }))).toEqual(["", "", ""]);
  });
});

describe("how far a concern is", () => {
  const told = (whole: SafeguardingFile, name: string) =>
    standingOf(whole.concerns[0] as SafeguardingFile["concerns"][number], whole, onlooker(name), NOW);

  test("its author learns in a word what came of it", () => {
    const concluded = { ...NEGLECT, outcomes: [entry("o", "council", { outcome: "SUBSTANTIATED" })] } as never;
    expect(told(concluded, "gp")).toEqual({ status: "CONCLUDED", outcome: "SUBSTANTIATED" });
    expect(told({ ...NEGLECT, outcomes: [] }, "gp")).toEqual({ status: "ENQUIRY", outcome: null });
    expect(told(file([entry("c", "gp")]), "gp")).toEqual({ status: "RAISED", outcome: null });
  });

  test("the alleged source learns nothing of what became of it (NEV-03)", () => {
    expect(told(NEGLECT, "home")).toEqual({ status: "RAISED", outcome: null });
  });

  test("an enquiry into an earlier entry of the concern counts, an ended one does not", () => {
    const replaced = file([entry("c2", "gp", { replaces: "c" }), entry("c", "gp")], [entry("e", "council")]);
    expect(told(replaced, "gp").status).toBe("ENQUIRY");
    const ended = file([entry("c", "gp")], [entry("e", "council", { endedAt: HELD })]);
    expect(told(ended, "gp").status).toBe("RAISED");
  });
});

describe("the rules of an enquiry", () => {
  const broken = (requirement: string) => expect.objectContaining({ code: "RULE_BROKEN", details: { requirement } });
  const lead = (agencyType: "PRISON" | "PROBATION" | "LOCAL_AUTHORITY" | "NHS") => ({ id: partner("x"), agencyType });

  test("in custody a council does not lead, a custodial body does (SAFE-01)", () => {
    expect(() => requireLead(lead("LOCAL_AUTHORITY"), true)).toThrow(broken("SAFE-01"));
    expect(() => requireLead(lead("PRISON"), true)).not.toThrow();
    expect(() => requireLead(lead("PROBATION"), true)).not.toThrow();
  });

  test("in the community a council leads (SAFE-03)", () => {
    expect(() => requireLead(lead("NHS"), false)).toThrow(broken("SAFE-03"));
    expect(() => requireLead(lead("LOCAL_AUTHORITY"), false)).not.toThrow();
  });

  test("the alleged source has no part in it (NEV-03)", () => {
    expect(() => requireNoSource([partner("council"), partner("home")], [partner("home")])).toThrow(broken("NEV-03"));
    expect(() => requireNoSource([partner("council"), null], [partner("home"), null])).not.toThrow();
  });

  test("it tells what the adult wishes, or why that is not known (SAFE-05)", () => {
    expect(() => requireWishes(null, null)).toThrow(broken("SAFE-05"));
    expect(() => requireWishes("To stay.", null)).not.toThrow();
    expect(() => requireWishes(null, "Asleep.")).not.toThrow();
  });
});
