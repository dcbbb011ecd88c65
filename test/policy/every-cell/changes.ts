import { stanceOf } from "../../../src/consents/consent-stance.js";
import type { PartnerId } from "../../../src/kernel/ids.js";
import {
  type AgencyType,
  type AgreementFact,
  type ConsentFact,
  DATA_CATEGORIES,
  type PersonFacts,
  type Principal,
  PURPOSES,
  type Purpose,
} from "../../../src/policy/vocabulary.js";
import { agreement, consent, disclosure, OTHER_PARTNER, OVER, relationship } from "../support/facts.js";
import type { Asked } from "./asked.js";
import type { SituationName } from "./situations.js";

type Change = (all: Asked) => Asked;

const aboutPerson =
  (change: (person: PersonFacts, all: Asked) => Partial<PersonFacts>): Change =>
  (all) => ({ ...all, facts: { ...all.facts, person: { ...all.facts.person, ...change(all.facts.person, all) } } });

const aboutCaller =
  (change: (principal: Principal) => Partial<Principal>): Change =>
  (all) => {
    const { principal } = all.request;
    return { ...all, request: { ...all.request, principal: { ...principal, ...change(principal) } } };
  };

const saying = (...decisions: readonly Partial<ConsentFact>[]): Change =>
  aboutPerson(({ consents: [given] }) => ({
    consents: decisions.map((decision) => ({ ...consent(given), ...decision })),
  }));

const agreed =
  (change: (all: Asked) => Partial<AgreementFact>): Change =>
  (all) => ({
    ...all,
    facts: { ...all.facts, standing: { ...all.facts.standing, agreements: [agreement(change(all))] } },
  });

const stance = (decided: Parameters<typeof stanceOf>[0]) => ({ stance: stanceOf(decided) ?? "PERMIT" }) as const;
const REFUSED = stance({ decision: "DENY", isObjection: false, status: "REFUSED" });
const WITHDRAWN = stance({ decision: "DENY", isObjection: false, status: "WITHDRAWN" });
const OBJECTED = stance({ decision: "DENY", isObjection: true, status: "REFUSED" });
const SEPARATE = { id: "consent-2" as ConsentFact["id"] };

const anyBut = <Word>(words: readonly Word[], left: Word): Word[] => words.filter((word) => word !== left);

/** A purpose that the caller's own kind of agency may not declare, because it is the work of another. */
const ANOTHERS_TRADE: Readonly<Record<AgencyType, Purpose>> = {
  LOCAL_AUTHORITY: "SAFE_CUSTODY",
  PRISON_HEALTHCARE: "SAFE_CUSTODY",
  PRISON: "DIRECT_CARE",
  PROBATION: "DIRECT_CARE",
  ICB: "DIRECT_CARE",
  POLICE: "SUPERVISION",
  NHS: "FUNDING_ELIGIBILITY",
  HOUSING: "CARE_MANAGEMENT",
  CARE_PROVIDER: "CARE_MANAGEMENT",
  DWP: "CARE_MANAGEMENT",
  ADVOCACY: "DIRECT_CARE",
};

/** What each situation changes of one in which everything is in order. */
export const CHANGES: Readonly<Record<SituationName, Change>> = {
  "everything is in order": (all) => all,
  "the partner was never involved": aboutPerson(() => ({ relationships: [], recordOwnerId: OTHER_PARTNER })),
  "its involvement has ended": aboutPerson(({ relationships: [held] }) => ({
    relationships: [{ ...relationship(held), validity: OVER }],
    recordOwnerId: OTHER_PARTNER,
  })),
  "the person was not asked": saying(),
  "the person refused": saying(REFUSED),
  "the person agreed and refused": saying({}, { ...SEPARATE, ...REFUSED }),
  "the person objected": saying(OBJECTED),
  "the consent has run out": saying({ validity: OVER }),
  "the consent was withdrawn": saying(WITHDRAWN),
  "the consent is for another partner": saying({
    recipients: [{ kind: "PARTNER", partnerId: OTHER_PARTNER as PartnerId }],
  }),
  "the consent is for another category": aboutPerson(({ consents: [given] }, { request }) => ({
    consents: [{ ...consent(given), categories: anyBut(DATA_CATEGORIES, request.category) }],
  })),
  "the consent is for another purpose": aboutPerson(({ consents: [given] }, { request }) => ({
    consents: [{ ...consent(given), purposes: anyBut(PURPOSES, request.principal.purpose) }],
  })),
  "the consent gives a summary": saying({ maxLevel: "SUMMARY" }),
  "no statute is recorded": (all) => ({
    ...all,
    facts: { ...all.facts, standing: { ...all.facts.standing, gateways: [] } },
  }),
  "no disclosure was approved": aboutPerson(() => ({ disclosures: [] })),
  "a disclosure was approved": aboutPerson((_person, { request: { category, principal } }) => ({
    disclosures: [disclosure({ categories: [category], purpose: principal.purpose })],
  })),
  "the agreement is not signed": agreed(() => ({ status: "DRAFT" })),
  "the agreement is suspended": agreed(() => ({ status: "SUSPENDED" })),
  "the agreement has expired": agreed(() => ({ validity: OVER })),
  "the agreement leaves the category out": agreed(({ request }) => ({
    categories: anyBut(DATA_CATEGORIES, request.category),
  })),
  "the agreement leaves the purpose out": agreed(({ request }) => ({
    purposes: anyBut(PURPOSES, request.principal.purpose),
  })),
  "the agreement gives a summary": agreed(() => ({ maxLevel: "SUMMARY" })),
  "the purpose is another trade's": aboutCaller(({ role, agencyType }) => ({
    purpose: role === "IG_LEAD" ? "DIRECT_CARE" : ANOTHERS_TRADE[agencyType],
  })),
  "a practitioner asks": aboutCaller(() => ({ role: "PRACTITIONER" })),
  "an administrator asks": aboutCaller(() => ({ role: "ADMINISTRATOR" })),
  "a finance officer asks": aboutCaller(() => ({ role: "FINANCE_OFFICER" })),
  "the governance lead asks": aboutCaller(() => ({ role: "IG_LEAD", purpose: "INVESTIGATION" })),
  "a machine asks": aboutCaller(() => ({ role: "INTEGRATION_ACCOUNT" })),
};
