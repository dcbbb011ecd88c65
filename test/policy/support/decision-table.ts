import type { UserId } from "../../../src/kernel/ids.js";
import { loadAccessMatrix } from "../../../src/policy/access-matrix.js";
import { decide } from "../../../src/policy/decide.js";
import {
  type AccessFacts,
  type AccessRequest,
  AGENCY_TYPES,
  DATA_CATEGORIES,
  type PersonFacts,
  type Principal,
  PURPOSES,
  type Purpose,
  ROLES,
  type Standing,
} from "../../../src/policy/vocabulary.js";
import {
  breakGlass,
  caller,
  disclosure,
  exclusion,
  facts,
  gateway,
  LONG_AGO,
  NOW,
  OTHER_PARTNER,
  OTHER_USER,
  OUR_PARTNER,
  OUR_USER,
  OVER,
  override,
  PERSON,
  question,
  SOMEBODY_ELSE,
} from "./facts.js";
import { agreementsOf, consentsOf, relationshipsOf } from "./phrases.js";
import { rowsOf, wordOf } from "./table.js";

const COLUMNS = [
  "who",
  "purpose",
  "relationship",
  "consent",
  "agreement",
  "also",
  "category",
  "effect",
  "level",
  "reason",
  "because",
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;
interface Circumstances {
  readonly principal?: Partial<Principal>;
  readonly standing?: Partial<Standing>;
  readonly person?: Partial<PersonFacts>;
}

const matrix = loadAccessMatrix();
/** Exceptions speak to the purpose of the row, as gateways do; those whose phrase says so, to another. */
const EXCEPTIONS: Readonly<Record<string, Circumstances>> = {
  override: { person: { overrides: [override()] } },
  "override for this user": { person: { overrides: [override({ userId: OUR_USER })] } },
  "override for another user": { person: { overrides: [override({ userId: OTHER_USER })] } },
  "override for another partner": { person: { overrides: [override({ partnerId: OTHER_PARTNER })] } },
  "override for legal work": { person: { overrides: [override({ purpose: "LEGAL" })] } },
  "override of equality": { person: { overrides: [override({ categories: ["EQUALITY"] })] } },
  "override of nothing": { person: { overrides: [override({ categories: [] })] } },
  "override ending now": { person: { overrides: [override({ validity: { from: LONG_AGO, to: NOW } })] } },
  "override beginning now": { person: { overrides: [override({ validity: { from: NOW, to: null } })] } },
  "override, user excluded": { person: { overrides: [override()], exclusions: [exclusion()] } },
  "override, address protected": { person: { overrides: [override()], isAddressProtected: true } },
  disclosure: { person: { disclosures: [disclosure()] } },
  "disclosure to SUMMARY": { person: { disclosures: [disclosure({ level: "SUMMARY" })] } },
  "disclosure to EXISTENCE": { person: { disclosures: [disclosure({ level: "EXISTENCE" })] } },
  "disclosures to EXISTENCE and to SUMMARY": {
    person: { disclosures: [disclosure({ level: "EXISTENCE" }), disclosure({ id: "disclosure-2", level: "SUMMARY" })] },
  },
  "disclosure to another partner": { person: { disclosures: [disclosure({ partnerId: OTHER_PARTNER })] } },
  "disclosure for legal work": { person: { disclosures: [disclosure({ purpose: "LEGAL" })] } },
  "disclosure of equality": { person: { disclosures: [disclosure({ categories: ["EQUALITY"] })] } },
  "disclosure ending now": { person: { disclosures: [disclosure({ validity: { from: LONG_AGO, to: NOW } })] } },
  "disclosure beginning now": { person: { disclosures: [disclosure({ validity: { from: NOW, to: null } })] } },
  "disclosure, user excluded": { person: { disclosures: [disclosure()], exclusions: [exclusion()] } },
  "disclosure, address protected": { person: { disclosures: [disclosure()], isAddressProtected: true } },
  "break-glass": { person: { breakGlass: [breakGlass()] } },
  "break-glass, life-critical": { person: { breakGlass: [breakGlass({ isLifeCritical: true })] } },
  "break-glass by another user": { person: { breakGlass: [breakGlass({ userId: OTHER_USER })] } },
  "break-glass ending now": { person: { breakGlass: [breakGlass({ validity: { from: LONG_AGO, to: NOW } })] } },
  "break-glass beginning now": { person: { breakGlass: [breakGlass({ validity: { from: NOW, to: null } })] } },
  "break-glass, user excluded": { person: { breakGlass: [breakGlass()], exclusions: [exclusion()] } },
  "break-glass, record restricted to others": {
    person: { breakGlass: [breakGlass()], exclusions: [exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER })] },
  },
  "break-glass, address protected": { person: { breakGlass: [breakGlass()], isAddressProtected: true } },
  "break-glass, user disabled": { person: { breakGlass: [breakGlass()] }, standing: { isUserActive: false } },
  "break-glass and a disclosure to EXISTENCE": {
    person: { breakGlass: [breakGlass()], disclosures: [disclosure({ level: "EXISTENCE" })] },
  },
  "break-glass and an override": { person: { breakGlass: [breakGlass()], overrides: [override()] } },
};

const ALSO: Readonly<Record<string, Circumstances>> = {
  "user disabled": { standing: { isUserActive: false } },
  "partner left": { standing: { isPartnerActive: false } },
  "joined just now": { standing: { partnerJoinedAt: NOW } },
  "user excluded": { person: { exclusions: [exclusion()] } },
  "user excluded until yesterday": { person: { exclusions: [exclusion({ validity: OVER })] } },
  "another user excluded": { person: { exclusions: [exclusion({ userId: OTHER_USER })] } },
  "record restricted to the user": { person: { exclusions: [exclusion({ kind: "RESTRICTED_TO" })] } },
  "record restricted to others": { person: { exclusions: [restrictedTo(OTHER_USER)] } },
  "restricted to the user, who is excluded": { person: { exclusions: [restrictedTo(undefined), exclusion()] } },
  "address protected": { person: { isAddressProtected: true } },
  "controls the record": { person: { recordOwnerId: OUR_PARTNER } },
  "controls the record, address protected": { person: { recordOwnerId: OUR_PARTNER, isAddressProtected: true } },
  "acts for the person": { principal: { actsForPersonId: PERSON } },
  "acts for the person, address protected": {
    principal: { actsForPersonId: PERSON },
    person: { isAddressProtected: true },
  },
  "acts for the person, through its owner, address protected": {
    principal: { actsForPersonId: PERSON },
    person: { recordOwnerId: OUR_PARTNER, isAddressProtected: true },
  },
  "acts for the person, excluded": { principal: { actsForPersonId: PERSON }, person: { exclusions: [exclusion()] } },
  "acts for the person, record restricted": {
    principal: { actsForPersonId: PERSON },
    person: { exclusions: [restrictedTo(OTHER_USER)] },
  },
  "acts for the person, user disabled": {
    principal: { actsForPersonId: PERSON },
    standing: { isUserActive: false },
  },
  ...EXCEPTIONS,
  "acts for somebody else": { principal: { actsForPersonId: SOMEBODY_ELSE } },
};

function restrictedTo(userId: UserId | undefined) {
  return exclusion({ kind: "RESTRICTED_TO", ...(userId === undefined ? {} : { userId }) });
}

/** Runs each row of a table as a test. `who` is an agency type, followed by a role unless it is a practitioner. */
export function decisionTable(title: string, text: string): void {
  describe(title, () => {
    test.each(rowsOf(COLUMNS, text))("$who, $category: $effect $level $reason, because $because", (row) => {
      const { request, known } = situationOf(row);
      const { effect, level, reason } = decide(request, known, matrix);
      expect(`${effect} ${level} ${reason}`).toBe(`${row.effect} ${row.level} ${row.reason}`);
    });
  });
}

function situationOf(row: Row): { request: AccessRequest; known: AccessFacts } {
  const [agency = "", role = "PRACTITIONER"] = row.who.split(" as ");
  const agencyType = wordOf(AGENCY_TYPES, agency);
  const also = row.also.startsWith("gateway") ? {} : row.also === "-" ? {} : ALSO[row.also];
  if (also === undefined) throw new Error(`"${row.also}" is not a phrase of decision tables`);
  const purpose = wordOf(PURPOSES, row.purpose);
  const principal = caller({ agencyType, role: wordOf(ROLES, role), purpose, ...also.principal });
  return {
    request: question({ principal, category: wordOf(DATA_CATEGORIES, row.category) }),
    known: facts({
      standing: { agreements: agreementsOf(row.agreement), gateways: gatewaysOf(row.also, purpose), ...also.standing },
      person: {
        relationships: relationshipsOf(row.relationship),
        consents: consentsOf(row.consent, agencyType),
        ...also.person,
        overrides: (also.person?.overrides ?? []).map((one) => forPurpose(one, purpose)),
        disclosures: (also.person?.disclosures ?? []).map((one) => forPurpose(one, purpose)),
      },
    }),
  };
}

function forPurpose<Fact extends { readonly purpose: Purpose }>(fact: Fact, purpose: Purpose): Fact {
  return fact.purpose === "LEGAL" ? fact : { ...fact, purpose };
}

function gatewaysOf(also: string, purpose: Principal["purpose"]) {
  if (!also.startsWith("gateway")) return [];
  if (also === "gateway") return [gateway({ purpose })];
  if (also === "gateway for another purpose") return [gateway({ purpose: "LEGAL" })];
  if (also === "gateway for another category") return [gateway({ purpose, categories: ["EQUALITY"] })];
  if (also === "gateway ending now") return [gateway({ purpose, validity: { from: OVER.from, to: NOW } })];
  throw new Error(`"${also}" is not a phrase of decision tables`);
}
