import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide } from "../../src/policy/decide.js";
import { type AccessFacts, type AccessRequest, DATA_CATEGORIES, MATRIX_COLUMNS } from "../../src/policy/vocabulary.js";
import { care } from "./slices/care.js";
import { decisionsAndFamily } from "./slices/decisions-and-family.js";
import { health } from "./slices/health.js";
import { identityAndRisk } from "./slices/identity-and-risk.js";
import { justice } from "./slices/justice.js";
import { personAndLog } from "./slices/person-and-log.js";
import { support } from "./slices/support.js";
import { EVERYDAY } from "./support/everyday.js";
import { caller, consent, facts, gateway, OUR_PARTNER, question, relationship } from "./support/facts.js";
import { rowsOf, wordOf } from "./support/table.js";

const COLUMNS = ["who", "category", "alone", "with consent", "with a gateway", "because"] as const;
const TABLES = { identityAndRisk, health, care, justice, support, decisionsAndFamily, personAndLog };
const CASES = ["alone", "with consent", "with a gateway"] as const;
type Case = (typeof CASES)[number];
type Row = Record<(typeof COLUMNS)[number], string>;

const matrix = loadAccessMatrix();
const tables = Object.entries(TABLES).map(([name, text]) => ({ name, rows: rowsOf(COLUMNS, text) }));

/**
 * Each row: an agency of that kind, with its everyday relationship and purpose (support/everyday.ts), a signed
 * agreement that covers all, asks for the category; and nothing more, or a consent, or a statutory gateway.
 */
function asked(row: Row): AccessRequest {
  const category = wordOf(DATA_CATEGORIES, row.category);
  if (row.who === "INFORMATION_GOVERNANCE") {
    return question({ category, principal: caller({ role: "IG_LEAD", purpose: "INVESTIGATION" }) });
  }
  const agencyType = wordOf(MATRIX_COLUMNS.slice(0, -1), row.who) as keyof typeof EVERYDAY;
  const role = category === "PUBLIC_PROTECTION" ? "PUBLIC_PROTECTION_CONTACT" : "PRACTITIONER";
  return question({ category, principal: caller({ agencyType, role, purpose: EVERYDAY[agencyType].purpose }) });
}

function known(request: AccessRequest, situation: Case): AccessFacts {
  const { agencyType, purpose, role } = request.principal;
  const isGovernance = role === "IG_LEAD";
  return facts({
    standing: { gateways: situation === "with a gateway" ? [gateway({ purpose })] : [] },
    person: {
      recordOwnerId: isGovernance ? OUR_PARTNER : null,
      relationships: isGovernance ? [] : [relationship({ kind: EVERYDAY[agencyType].relationship })],
      consents: situation === "with consent" ? [consent()] : [],
    },
  });
}

function outcome(row: Row, situation: Case): string {
  const request = asked(row);
  const { effect, level, reason } = decide(request, known(request, situation), matrix);
  return `${effect === "DENY" ? "-" : level} ${reason}`;
}

describe.each(tables)("the permitted slice: $name", ({ rows }) => {
  test.each(rows)("$who sees of $category: $alone; $because", (row) => {
    for (const situation of CASES)
      expect(`${situation}: ${outcome(row, situation)}`).toBe(`${situation}: ${row[situation]}`);
  });
});

test("every kind of agency, and governance, is judged in every category exactly once", () => {
  const judged = tables.flatMap(({ rows }) => rows.map(({ who, category }) => `${who} x ${category}`));
  const wanted = DATA_CATEGORIES.flatMap((category) => MATRIX_COLUMNS.map((column) => `${column} x ${category}`));
  expect([...judged].sort()).toEqual([...wanted].sort());
});

test("every judgement says because of what", () => {
  for (const { rows } of tables) for (const row of rows) expect(row.because).toMatch(/\w{3}/);
});

test("own entries are the only permits that reach less than the whole category", () => {
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const request = asked(row);
    const { reason, scope } = decide(request, known(request, "alone"), matrix);
    expect(scope).toBe(reason === "OWN_ENTRIES" ? "OWN" : "ALL");
  }
});
