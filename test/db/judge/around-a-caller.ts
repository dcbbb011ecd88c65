import fc from "fast-check";
import { CATEGORIES, COLUMNS, mayDeclare, PURPOSES, waysOf } from "../../policy/reference/policy-data.js";
import { nearly, type Odd, some } from "./nearly.js";
import { type Agreement, type Caller, type Gateway, type Incident, type Span, UNASKED } from "./scene.js";

export const TYPES = COLUMNS.filter((column) => column !== "INFORMATION_GOVERNANCE");
const FIRST_LINE = ["PRACTITIONER", "PRACTITIONER", "MANAGER", "DUTY_WORKER"];
const OTHERS = [
  "ADMINISTRATOR",
  "FINANCE_OFFICER",
  "PUBLIC_PROTECTION_CONTACT",
  "CALDICOTT_GUARDIAN",
  "INTEGRATION_ACCOUNT",
];
/** Who is judged by rules of their own comes oftener than there are such people. */
const ROLES = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...FIRST_LINE) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 2, arbitrary: fc.constant("IG_LEAD") },
  { weight: 1, arbitrary: fc.constant("PERSON") },
  { weight: 4, arbitrary: fc.constant("PROXY") },
);

export const OPEN_ENDED: Span = { from: -720, to: null };
/** At its first moment a span holds, and at its last no more. */
export const ODD_SPAN: Odd<Span> = { from: [0, 1], to: [-1, 0, 1] };

/** The column of the matrix by which a caller is judged. */
export function columnOf({ type, role }: Pick<Caller, "type" | "role">): string {
  return role === "IG_LEAD" ? "INFORMATION_GOVERNANCE" : type;
}

const isOfOwnRecord = (role: string) => role === "PERSON" || role === "PROXY";

function usualPurposes(who: Pick<Caller, "type" | "role">): readonly string[] {
  if (isOfOwnRecord(who.role)) return [`${who.role}_REQUEST`];
  return PURPOSES.filter((purpose) => CATEGORIES.some((category) => mayDeclare(columnOf(who), purpose, category)));
}

function purposesOf(who: Pick<Caller, "type" | "role">): fc.Arbitrary<string> {
  const usual = usualPurposes(who);
  const rare = usual.filter((purpose) => purpose === "MAJOR_INCIDENT");
  return fc.constantFrom(...usual, ...rare, ...rare);
}

/** Anybody who may ask, for a purpose that is usually theirs to state. */
export const callers: fc.Arbitrary<Caller> = fc
  .record({ type: fc.constantFrom("LOCAL_AUTHORITY", "LOCAL_AUTHORITY", ...TYPES), role: ROLES })
  .chain((who) => purposesOf(who).map((purpose) => ({ ...who, purpose })))
  .chain((who) =>
    nearly<Caller>(
      {
        ...{ ...who, userStatus: "ACTIVE", partnerStatus: "ACTIVE", joined: -9_000 },
        actsFor: isOfOwnRecord(who.role) ? 0 : null,
      },
      {
        ...{ purpose: PURPOSES, userStatus: ["SUSPENDED", "LEFT"], partnerStatus: ["SUSPENDED", "LEFT"] },
        ...{ joined: [-720, -720, -719, -1], actsFor: [UNASKED] },
      },
      9,
    ),
  );

/** The agreements of a caller's partner: mostly one that lets everything pass, else one that is odd, or two. */
export function agreementsOf({ purpose }: Caller): fc.Arbitrary<readonly Agreement[]> {
  const signed: Agreement = {
    ...{ partner: "OURS", status: "SIGNED", emergencyUntil: null, ...OPEN_ENDED },
    ...{ categories: CATEGORIES, purposes: [purpose], gives: "WRITE" },
  };
  const odd: Odd<Agreement> = {
    ...{ ...ODD_SPAN, partner: ["THEIRS"], status: ["DRAFT", "SUSPENDED", "ENDED"] },
    ...{ gives: ["EXISTENCE", "SUMMARY", "READ"], purposes: [PURPOSES, ["LEGAL"]] },
    categories: [CATEGORIES.slice(0, 13), CATEGORIES.slice(13), ["CARE_PLAN"]],
  };
  const authorised: Agreement = { ...signed, status: "DRAFT", from: 1, emergencyUntil: 1 };
  const hours: Odd<Agreement> = { emergencyUntil: [-1, 0], to: [2], status: ["SUSPENDED", "ENDED"] };
  return fc.oneof(
    { weight: 7, arbitrary: nearly(signed, odd, 18).map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant([{ ...signed, categories: ["FINANCE"] }]) },
    {
      weight: purpose === "MAJOR_INCIDENT" ? 3 : 1,
      arbitrary: fc.constantFrom("EXISTENCE", "SUMMARY", "READ").map((gives) => [{ ...signed, gives }]),
    },
    { weight: 1, arbitrary: nearly(authorised, hours, 2).map((one) => [one]) },
    { weight: 1, arbitrary: nearly({ ...authorised, from: -720 }, { to: [-1, 0, 1] }, 2).map((one) => [one]) },
    { weight: 2, arbitrary: fc.array(nearly(signed, odd, 2), { minLength: 2, maxLength: 2 }) },
  );
}

/** The gateways of a caller's partner for their purpose: which people they are about is nothing to them. */
export function gatewaysOf(caller: Caller): fc.Arbitrary<readonly Gateway[]> {
  const byStatute = CATEGORIES.filter((one) => waysOf(one, columnOf(caller)).some(({ basis }) => basis === "c"));
  const usual: Gateway = { partner: "OURS", purpose: caller.purpose, categories: CATEGORIES, ...OPEN_ENDED };
  return some(
    nearly(
      usual,
      { ...ODD_SPAN, partner: ["THEIRS"], purpose: ["LEGAL"], categories: [byStatute.slice(1), byStatute.slice(0, 1)] },
      4,
    ),
    2,
  );
}

/** What the caller's partner responds to: mostly where they ask because of that. */
export function incidentsFor({ purpose }: Caller): fc.Arbitrary<readonly Incident[]> {
  const usual: Incident = { places: ["PLACE"], responders: ["OURS"], from: -6, to: 6, ended: null };
  const odd: Odd<Incident> = {
    ...{ from: [0, 1], to: [-1, 0], ended: [-1, 0, 1], responders: [["THEIRS"]] },
    places: [["OTHER_PLACE"], ["PLACE", "OTHER_PLACE"]],
  };
  return some(nearly(usual, odd, 4), purpose === "MAJOR_INCIDENT" ? 0 : 24);
}
