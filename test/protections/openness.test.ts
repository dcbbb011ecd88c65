import type { PartnerId } from "../../src/kernel/ids.js";
import { ROLES } from "../../src/policy/vocabulary.js";
import { openness } from "../../src/protections/openness.js";
import type { ProtectionKind } from "../../src/protections/protection-kinds.js";

const [AUTHOR, MEANT, NAMED, OTHER] = ["author", "meant", "named", "other"] as unknown as readonly [
  PartnerId,
  PartnerId,
  PartnerId,
  PartnerId,
];
const ROW = { id: "entry", recordedByPartnerId: AUTHOR, onBehalfOfPartnerId: MEANT };
const BARS: ProtectionKind[] = ["SOCIAL_SECURITY", "POLICE_INTELLIGENCE", "IN_CONFIDENCE", "THIRD_PARTY"];
const FROM_PERSON: ProtectionKind[] = ["SERIOUS_HARM", "EXEMPT"];

const protection = (kind: ProtectionKind, change: object = {}) => ({
  ...{ entryId: "entry", kind, setByPartnerId: AUTHOR, namedPartnerIds: [NAMED], reasonCode: kind, liftedAt: null },
  ...change,
});
const staff = (partnerId: PartnerId) => ({ partnerId, role: "PRACTITIONER" as const });

test.each(BARS)("%s leaves in who recorded it, for whom, and who is named, and nobody else (NEV-08)", (kind) => {
  const seenBy = [AUTHOR, MEANT, NAMED, OTHER].filter((one) => openness([protection(kind)], staff(one))(ROW));
  expect(seenBy).toEqual([AUTHOR, MEANT, NAMED]);
});

test.each(FROM_PERSON)("%s keeps an entry from no partner", (kind) => {
  expect(openness([protection(kind)], staff(OTHER))(ROW)).toBe(true);
});

test.each([...BARS, ...FROM_PERSON])(
  "%s keeps an entry from the person and a proxy, whoever issued their account (GAP-20)",
  (kind) => {
    for (const role of ["PERSON", "PROXY"] as const) {
      expect([AUTHOR, NAMED].map((partnerId) => openness([protection(kind)], { partnerId, role })(ROW))).toEqual([
        ...[false, false],
      ]);
    }
  },
);

test("no role of a partner that is not named sees past a bar (NEV-08)", () => {
  const isOpen = ROLES.map((role) => openness([protection("SOCIAL_SECURITY")], { partnerId: OTHER, role })(ROW));
  expect(new Set(isOpen)).toEqual(new Set([false]));
});

test("of two bars each must let a partner in: one more never widens", () => {
  const both = [protection("IN_CONFIDENCE"), protection("SOCIAL_SECURITY", { namedPartnerIds: [OTHER] })];
  expect([NAMED, OTHER, AUTHOR].map((one) => openness(both, staff(one))(ROW))).toEqual([false, false, true]);
});

test("what hangs on a protected entry shares its protection, but for the partner that wrote it", () => {
  const isOpen = openness([protection("IN_CONFIDENCE")], staff(OTHER));
  const answer = { id: "answer", recordedByPartnerId: AUTHOR };
  expect(isOpen(answer)).toBe(true);
  expect(isOpen(answer, ["entry", null])).toBe(false);
  expect(isOpen({ ...answer, recordedByPartnerId: OTHER }, ["entry"])).toBe(true);
});

test("a protection that was lifted protects no more, and one entry's is not another's", () => {
  const lifted = protection("IN_CONFIDENCE", { liftedAt: new Date("2026-06-01T09:00:00Z") });
  expect(openness([lifted], staff(OTHER))(ROW)).toBe(true);
  expect(openness([protection("IN_CONFIDENCE")], staff(OTHER))({ ...ROW, id: "another" })).toBe(true);
});
