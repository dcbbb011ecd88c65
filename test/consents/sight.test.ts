import type { ConsentStatus } from "../../src/consents/consent.entity.js";
import { type Onlooker, sightOf } from "../../src/consents/consent-sight.js";
import type { PartnerId } from "../../src/kernel/ids.js";
import type { Recipient } from "../../src/policy/vocabulary.js";

const PRISON = "prison" as PartnerId;
const toPrison: Recipient = { kind: "PARTNER", partnerId: PRISON };
const toHousing: Recipient = { kind: "PARTNER", partnerId: "housing" as PartnerId };

const COUNCIL: Onlooker = {
  partnerId: "council" as PartnerId,
  agencyType: "LOCAL_AUTHORITY",
  scope: "ALL",
  isAuthor: false,
  mayKnowOf: (category) => category !== "TERMINAL_ILLNESS",
};
const WING: Onlooker = { ...COUNCIL, partnerId: PRISON, agencyType: "PRISON", scope: "OWN" };

const given = {
  process: null,
  decision: "PERMIT" as const,
  status: "GIVEN" as ConsentStatus,
  isObjection: false,
  recipients: [toPrison, toHousing],
  categories: ["CARE_NEEDS" as const],
};
const refused = { ...given, decision: "DENY" as const, status: "REFUSED" as const };
const ofTerminal = { ...refused, categories: ["TERMINAL_ILLNESS" as const] };

describe("what is seen of a decision (2.2, notes on rows 8 and 19)", () => {
  it("tells a partner of all scope everything about categories it may know of", () => {
    expect(sightOf(refused, COUNCIL)).toMatchObject({ kind: "SEEN", recipients: [toPrison, toHousing], isWhole: true });
  });

  it("takes out a category that is withheld silently, and the free text that could name it", () => {
    const mixed = { ...refused, categories: ["CARE_NEEDS" as const, "TERMINAL_ILLNESS" as const] };
    expect(sightOf(mixed, COUNCIL)).toMatchObject({ kind: "SEEN", categories: ["CARE_NEEDS"], isWhole: false });
  });

  it("leaves no trace of a decision about nothing else, whatever the scope", () => {
    expect(sightOf(ofTerminal, COUNCIL)).toEqual({ kind: "ABSENT" });
    expect(sightOf(ofTerminal, WING)).toEqual({ kind: "ABSENT" });
  });

  it("leaves no trace of a process that gives a concealed category away, whatever else it names (NEV-06)", () => {
    const toStart = { ...given, process: "CHC_ASSESSMENT" as const };
    const hidden = { ...COUNCIL, mayKnowOf: () => false };
    expect(sightOf(toStart, COUNCIL).kind).toBe("SEEN");
    expect(sightOf(toStart, { ...COUNCIL, mayKnowOf: (category) => category !== "CHC" })).toEqual({ kind: "ABSENT" });
    expect(sightOf(toStart, { ...hidden, scope: "OWN", partnerId: PRISON })).toEqual({ kind: "ABSENT" });
    expect(sightOf(toStart, { ...hidden, isAuthor: true }).kind).toBe("SEEN");
    const other = { ...COUNCIL, mayKnowOf: (category: string) => category !== "CHC" };
    expect(sightOf({ ...given, process: "NEEDS_ASSESSMENT" as const }, other).kind).toBe("SEEN");
  });

  it("tells the partner that obtained a decision what it says", () => {
    expect(sightOf(ofTerminal, { ...COUNCIL, isAuthor: true })).toMatchObject({
      kind: "SEEN",
      categories: ["TERMINAL_ILLNESS"],
    });
    expect(sightOf({ ...refused, recipients: [toHousing] }, { ...WING, isAuthor: true })).toMatchObject({
      kind: "SEEN",
    });
  });

  it("tells a partner of own scope of a consent that names it, and of itself alone", () => {
    expect(sightOf(given, WING)).toMatchObject({ kind: "SEEN", recipients: [toPrison] });
    expect(sightOf({ ...given, recipients: [toHousing] }, WING)).toEqual({ kind: "ABSENT" });
  });

  it("names a partner by its agency type too", () => {
    const recipients: Recipient[] = [{ kind: "AGENCY_TYPE", agencyType: "PRISON", includesFuture: false }];
    expect(sightOf({ ...given, recipients }, WING)).toMatchObject({ kind: "SEEN" });
  });

  it.each<[string, Partial<typeof refused>]>([
    ["a refusal", {}],
    ["a withdrawal", { status: "WITHDRAWN" as never }],
    ["an objection", { isObjection: true }],
    ["a suspended consent", { status: "SUSPENDED" as never, decision: "PERMIT" as never }],
  ])("tells a partner of own scope of %s only that nothing is available", (_, difference) => {
    expect(sightOf({ ...refused, ...difference }, WING)).toEqual({ kind: "NOT_AVAILABLE" });
  });

  it.each<ConsentStatus>(["DRAFT", "ASKED", "UNABLE_TO_ASK", "EXPIRED", "SUPERSEDED", "ENTERED_IN_ERROR"])(
    "tells a partner of own scope nothing of a decision that is %s",
    (status) => {
      expect(sightOf({ ...given, status }, WING)).toEqual({ kind: "ABSENT" });
    },
  );
});
