import { establishmentId, partnerId, userId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const PEOPLE = 120;

/**
 * What a page may cost at the most, whoever is on it; the opening and closing of the transaction apart. The second lock
 * has two of them: its judge, and the keys of the sections that it hides.
 */
const MOST_FOR_ONE_PERSON = 17;
const MOST_FOR_A_PAGE = 18;
const MOST_FOR_EVERYTHING = 41;

/** A table that nothing leads to is not read: of the agreements of a partner that leads none, no terms, roles, history. */
const MOST_MORE_WHERE_THERE_IS_SOMETHING = 3;

const SMALL = "id name { givenNames } carePlan { id sections { id narrative } }";
const EVERYTHING = `
  id name { givenNames familyName } demographics { dateOfBirth gender } identifiers { kind value }
  contact { postcode } communication { firstLanguage } relationships { id kind }
  consents { id status categories evidence { howGiven } obtainedBy { displayName partner { name } } versions { version } }
  carePlan {
    id status supportSummary contingency keyWorker { displayName partner { name } } leadPartner { name }
    contributors { contribution partner { name } } outcomeCounts { achieved } aboutMe { heading words }
    sections { id category narrative recordedBy { displayName partner { name } } versions { version } }
    goals { id inThePersonsWords }
    outcomes { edges { node { id description goal { id } recordedBy { displayName } } } }
    actions { id description accountablePartner { name } recordedBy { displayName } }
    history { change changedBy { displayName } }
  }
  custody { isInCustody establishment { name } episodes { arrivedAt establishment { name } } }
  offences { hasConditions offences { offence } }
  physicalHealth { hasCurrentConditions conditions { diagnosis recordedBy { name } } }
  mentalHealth { conditions { diagnosis recordedBy { name } } }
  riskToOthers { summaries assessments { narrative recordedBy { name } } }
  riskToSelf { summaries assessments { narrative recordedBy { name } } }`;

const AUTHORITIES = `
  id carePlan { sections { id } } responsibilities { kind ground since authority { name } } ordinaryResidence { areaCode reason }
  personalAdviserOffers { answer adviser { displayName } recordedBy { name } }`;

const MOVES = `
  id carePlan { sections { id } } responsibilities(at: "2026-06-01T09:00:00.000Z") { areaCode since }
  custody {
    pastMoves { arrivedAt to { name } }
    plannedMoves { plannedFor from { name } to { name } secondAuthority { name } leads { displayName } partnersWithoutLead { name } }
  }`;

const page = (fields: string) => `query ($first: Int!) { caseload(first: $first) { edges { node { ${fields} } } } }`;
const person = `query ($id: ID!) { person(id: $id) { ${SMALL} } }`;
const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;

/** People with ids before all others, so that they fill the first pages; each has a row of everything. */
async function fillCaseload(): Promise<void> {
  const { owner } = hub();
  const made = "'2026-01-05T09:00:00Z'";
  const [partner, user, place] = [partnerId("ashdale-council"), userId("priya-nair"), establishmentId("hmp-ashgrove")];
  const ids =
    "(SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid AS id, n FROM generate_series(1, $1::int) n) p";
  const own = (column: string) => `md5('${column}' || n)::uuid`;
  const condition = "id, person_id, functional_effect, diagnosis, narrative, recorded_by_partner_id, event_at";
  const risk = `id, person_id, summary, narrative, likelihood, severity, mitigation, mitigation_lowers, assessed_on, review_due,
    recorded_by_partner_id`;
  const entry = "version, person_id, recorded_by_user_id, recorded_by_partner_id, event_at";
  const entered = `1, id, '${user}', '${partner}', ${made}`;
  const tables: Record<string, string> = {
    "person (id, record_owner_id)": `id, '${partner}'`,
    "person_identity (person_id, given_names, family_name, date_of_birth, responsible_authority_code)":
      "id, 'Person', n::text, '1970-01-01', 'E08000011'",
    "person_identifier (person_id, kind, value, verification)": "id, 'LOCAL_REFERENCE', n::text, 'NOT_REQUIRED'",
    "person_contact (person_id, postcode)": "id, 'ZZ1 1AA'",
    "person_communication (person_id, first_language)": "id, 'English'",
    "relationship (person_id, partner_id, kind, proof, started_at)": `id, '${partner}', 'ALLOCATION', 'Case', ${made}`,
    [`consent (version, person_id, kind, decision, status, decider_kind, capacity_basis, recipients, categories, purposes,
      valid_from, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at)`]: `1, id, 'INFORMATION_SHARING',
      'PERMIT', 'GIVEN', 'PERSON', 'PRESUMED', '[{"kind": "PARTNER", "partnerId": "${partner}"}]', '{CARE_PLAN}',
      '{CARE_MANAGEMENT}', ${made}, '2027-01-05', 'VERBAL', '${user}', '${partner}', ${made}`,
    "care_plan (id, person_id, lead_partner_id, status, review_due, support_summary, contingency, key_worker_user_id, started_at)": `
      ${own("plan")}, id, '${partner}', 'ACTIVE', '2027-01-05', 'Support.', 'Ring.', '${user}', ${made}`,
    [`plan_section (id, plan_id, person_id, heading, category, status, narrative, author_kind, recorded_by_user_id,
      recorded_by_partner_id, event_at)`]: `${own("section")}, ${own("plan")}, id, 'NEEDS', 'CARE_NEEDS', 'AGREED', 'Help.',
      'PROFESSIONAL', '${user}', '${partner}', ${made}`,
    [`plan_section_version (section_id, version, person_id, category, status, narrative, recorded_by_user_id,
      recorded_by_partner_id, event_at, recorded_at)`]: `${own("section")}, 1, id, 'CARE_NEEDS', 'AGREED', 'Help.', '${user}',
      '${partner}', ${made}, ${made}`,
    "plan_goal (id, plan_id, person_id, in_the_persons_words)": `${own("goal")}, ${own("plan")}, id, 'Home.'`,
    [`plan_outcome (plan_id, goal_id, person_id, description, status, recorded_by_user_id, recorded_by_partner_id,
      event_at)`]: `${own("plan")}, ${own("goal")}, id, 'Copes.', 'ACHIEVED', '${user}', '${partner}', ${made}`,
    [`plan_action (plan_id, person_id, description, accountable_partner_id, status, recorded_by_user_id,
      recorded_by_partner_id, event_at)`]: `${own("plan")}, id, 'Visit.', '${partner}', 'OPEN', '${user}', '${partner}', ${made}`,
    "plan_contributor (plan_id, partner_id, contribution, since)": `${own("plan")}, '${partner}', 'Leads.', '2026-01-05'`,
    "about_me (plan_id, person_id, heading, words, written_on)": `${own("plan")}, id, 'MOST_IMPORTANT_TO_ME', 'My garden.', '2026-01-05'`,
    [`care_plan_change (plan_id, version, person_id, change, category, changed_by_user_id, changed_by_partner_id,
      event_at)`]: `${own("plan")}, 1, id, 'PLAN_STARTED', 'CARE_PLAN', '${user}', '${partner}', ${made}`,
    "custody_episode (person_id, establishment_id, legal_status, arrived_at)": `id, '${place}', 'SENTENCED', ${made}`,
    [`planned_move (id, person_id, ordinal, kind, from_establishment_id, to_establishment_id, planned_for, recorded_by_user_id,
      recorded_by_partner_id)`]: `${own("move")}, id, 1, 'PRISON_TRANSFER', '${place}', '${establishmentId("hmp-brackenfield")}',
      ${made}, '${user}', '${partner}'`,
    "move_step (move_id, person_id, number, step, event_at, recorded_by_user_id, recorded_by_partner_id)": `${own("move")}, id,
      2, 'FIRST_AUTHORITY_NOTIFIED', ${made}, '${user}', '${partner}'`,
    "offence (person_id, offence)": "id, 'Theft'",
    [`physical_health_condition (${condition})`]: `${own("body")}, id, 'Tires.', 'Asthma', 'Seen.', '${partner}', ${made}`,
    [`mental_health_condition (${condition})`]: `${own("mind")}, id, 'Worries.', 'Anxiety', 'Seen.', '${partner}', ${made}`,
    [`risk_to_others (${risk})`]: `${own("others")}, id, 'Low.', 'Seen.', 1, 1, 'None.', 'SEVERITY', '2026-01-05', '2027-01-05', '${partner}'`,
    [`risk_to_self (${risk})`]: `${own("self")}, id, 'Falls.', 'Seen.', 2, 2, 'Rails.', 'SEVERITY', '2026-01-05', '2027-01-05', '${partner}'`,
    [`responsibility (${entry}, kind, responsible_partner_id)`]: `${entered}, 'LEAVING_CARE', '${partner}'`,
    [`ordinary_residence (${entry}, area_code, reason)`]: `${entered}, 'E08000011', 'Born here.'`,
    [`personal_adviser_offer (${entry}, offered_on, ends_on)`]: `${entered}, '2026-01-05', '2030-01-05'`,
  };
  for (const [table, values] of Object.entries(tables)) {
    await owner.query(`INSERT INTO ${table} SELECT ${values} FROM ${ids}`, [PEOPLE]);
  }
}

function costOf(caller: Caller, question: string): Promise<number> {
  return statementsOf(async () => {
    expect((await caller.ask(question)).body.errors).toBeUndefined();
  });
}

async function costOfPage(fields: string, first: number): Promise<number> {
  const council = await hub().as("council");
  return statementsOf(async () => {
    const answer = await council.ask(page(fields), { first });
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.caseload.edges).toHaveLength(first);
    expect(answer.body.data.caseload.edges[first - 1].node.id).toBe(idOf(first));
    expect(answer.body.data.caseload.edges[first - 1].node.carePlan.sections).toHaveLength(1);
  });
}

const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { remains { level } } }`;

/** Withdraws a consent by which so many prisons' health care teams see a plan, each of which is told that it ended. */
async function costOfWithdrawal(place: number, recipients: number): Promise<number> {
  const { owner, now } = hub();
  const person = idOf(place);
  const { rows: named } = await owner.query<{ id: string }>(
    `INSERT INTO partner (name, agency_type, kind, duty_basis, status, joined_at)
     SELECT 'Team ' || $1 || n, 'PRISON_HEALTHCARE', 'TEAM', 'RELEVANT', 'ACTIVE', '2020-01-01' FROM generate_series(1, $2::int) n
     RETURNING id`,
    [place, recipients],
  );
  const ids = named.map(({ id }) => id);
  await owner.query(
    `INSERT INTO agreement SELECT (jsonb_populate_record(signed, jsonb_build_object(
       'id', gen_random_uuid(), 'partner_id', team, 'reference', team))).*
     FROM agreement AS signed, unnest($1::uuid[]) AS team
     WHERE signed.partner_id = $2 AND signed.status = 'SIGNED'`,
    [ids, partnerId("ashgrove-healthcare")],
  );
  await owner.query(
    `INSERT INTO relationship (person_id, partner_id, kind, proof, started_at)
     SELECT $1, team, 'PRISON_HEALTHCARE', 'Case', '2026-01-05' FROM unnest($2::uuid[]) AS team`,
    [person, ids],
  );
  const { rows: given } = await owner.query<{ id: string }>(
    `UPDATE consent SET purposes = '{DIRECT_CARE}', recipients = (
       SELECT jsonb_agg(jsonb_build_object('kind', 'PARTNER', 'partnerId', team)) FROM unnest($2::uuid[]) AS team)
     WHERE person_id = $1 RETURNING id`,
    [person, ids],
  );
  const council = await hub().as("council");
  const input = { consentId: given[0]?.id, expectedVersion: 1, consequencesExplained: true };
  const count = await statementsOf(async () => {
    expect((await council.ask(WITHDRAW, { input })).body.errors).toBeUndefined();
  });
  const told = await owner.query("SELECT FROM partner_notice WHERE person_id = $1 AND event_at = $2", [person, now]);
  expect(told.rowCount).toBe(recipients);
  return count;
}

describe("the statements of a request", () => {
  beforeAll(async () => {
    await fillCaseload();
    // The keys of the issuers are read once for many requests.
    await (await hub().as("council")).ask("{ me { role } }");
  });

  test("are as many for a page of a hundred people as for one", async () => {
    const counts = [await costOfPage(SMALL, 1), await costOfPage(SMALL, 10), await costOfPage(SMALL, 100)];
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
  });

  test("are as many for a hundred people as for one when everything is asked of each", async () => {
    const counts = [
      await costOfPage(EVERYTHING, 1),
      await costOfPage(EVERYTHING, 10),
      await costOfPage(EVERYTHING, 100),
    ];
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(MOST_FOR_EVERYTHING);
  });

  test("are as many for a hundred people as for one when it is asked which authorities answer for each", async () => {
    const counts = [await costOfPage(AUTHORITIES, 1), await costOfPage(AUTHORITIES, 100)];
    expect(new Set(counts).size).toBe(1);
  });

  test("are as many for the planned moves of a hundred people as of one", async () => {
    const counts = [await costOfPage(MOVES, 1), await costOfPage(MOVES, 100)];
    expect(new Set(counts).size).toBe(1);
    const { body } = await (await hub().as("council")).ask(page(MOVES), { first: 1 });
    expect(body.data.caseload.edges[0].node.custody.plannedMoves).toHaveLength(1);
  });

  test("are few for one person", async () => {
    const council = await hub().as("council");
    const count = await statementsOf(async () => {
      const answer = await council.ask(person, { id: idOf(1) });
      expect(answer.body.data.person.carePlan.sections).toHaveLength(1);
    });
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(MOST_FOR_ONE_PERSON);
  });

  test("are as many to withdraw a consent when many partners lose by it as when one does (3.8)", async () => {
    const counts = [await costOfWithdrawal(2, 1), await costOfWithdrawal(3, 6)];
    expect(new Set(counts).size).toBe(1);
  });

  test("are as many for the governance of many partners as for that of few, whatever it asks", async () => {
    const questions = [
      "{ policyGaps { gap partner { name } } }",
      "{ sharingDelays(period: LAST_YEAR) { met holder { name } receiver { name } } }",
      "{ planningCounts(groupBy: CATEGORY_OF_NEED) { cells { word people } } }",
      "{ partners { policies { kind audits { outcome } } assurance { isRegistered } agreementsLed { roles { role } terms { security } history { kind } } } }",
    ];
    const [few, many] = [await hub().as("icb-ig-lead"), await hub().as("ig-lead")];
    for (const question of questions) {
      const counts = [await costOf(few, question), await costOf(many, question)];
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) + MOST_MORE_WHERE_THERE_IS_SOMETHING);
    }
  });
});
