import { randomUUID } from "node:crypto";
import { establishmentId, partnerId, personId, userId } from "../../seeds/index.js";
import { DATA_CATEGORIES } from "../../src/policy/vocabulary.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const TYRELL = personId("tyrell-adeyemi");

// Born on 15 August 2008. In summer the day begins at 23:00 UTC the day before.
const AT_17Y10M = new Date("2026-06-15T09:00:00Z");
const LAST_MOMENT_AT_17 = new Date("2026-08-14T22:59:59Z");
const EIGHTEEN = new Date("2026-08-14T23:00:00Z");
const LEFT_COLDBECK = new Date("2026-09-15T08:00:00Z");
const REACHED_ASHGROVE = new Date("2026-09-15T10:30:00Z");
const AFTER_THE_MOVE = new Date("2026-09-15T12:00:00Z");

const RECORD = `query ($id: ID!) { person(id: $id) {
  name { familyName } riskToOthers { assessments { narrative } } riskToSelf { summaries } physicalHealth { conditions { diagnosis } }
  mentalHealth { conditions { diagnosis } } careNeeds { isEligible } carePlan { supportSummary keyWorker { displayName } sections { narrative } }
  custody { isInCustody establishment { name } } equipment { inUse } capacity { hasArrangements } housing { intendedAreaCode }
  communication { informationFormats } offences { conditionsForSafeCare { condition } offences { offence } }
  family { tellableContacts { name } restrictedContacts { name } emergencyContacts { name } } consents { id } chc: continuingHealthcare { hasRecord }
} }`;
const AUTHORITIES = `query ($id: ID!, $at: DateTimeISO, $believedAt: DateTimeISO) { person(id: $id) {
  responsibilities(at: $at, believedAt: $believedAt) { kind ground areaCode since authority { name } }
  ordinaryResidence(at: $at, believedAt: $believedAt) { areaCode }
} }`;
const OFFER = `query ($id: ID!) { person(id: $id) { personalAdviserOffers {
  answer endsOn adviser { displayName } recordedBy { name } } } }`;
const PLAN = "query ($id: ID!) { person(id: $id) { carePlan { supportSummary sections { heading } } } }";
const OPEN_CASE = "mutation ($input: OpenChcCaseInput!) { openChcCase(input: $input) { entryId } }";

type Name = Parameters<ReturnType<typeof hub>["as"]>[0];
const ask = async (name: Name, query: string, now: Date, variables: object = {}): Promise<Answer> => {
  hub().now = now;
  return (await hub().as(name)).ask(query, { id: TYRELL, ...variables });
};
const opened = (answer: Answer) =>
  Object.entries(answer.body.data.person)
    .filter(([, value]) => value !== null)
    .map(([door]) => door);
const dutiesOf = (answer: Answer) =>
  answer.body.data.person.responsibilities.map(
    ({ kind, authority }: { kind: string; authority: { name: string } }) => `${kind}: ${authority.name}`,
  );

const HELD_ROWS = ["riskToOthers", "riskToSelf", "physicalHealth", "mentalHealth", "careNeeds", "carePlan", "custody"];
const ROWS_OF_A_COUNCIL = ["name", ...HELD_ROWS, "equipment", "capacity", "communication"];
const ROWS_OF_HIS_ADVISER = ["name", "carePlan", "custody", "housing", "communication"];
const OFFENCE = "Taking a vehicle";

describe("given Tyrell is 17 and ten months, looked after by Dunhollow and held in HMYOI Coldbeck", () => {
  test("when Brindlemoor asks who nears 18, then he is listed for it, and the trail says by what it knew (YOUTH-01, YOUTH-02)", async () => {
    const query = "{ youngPeopleNearingEighteen { id name { familyName } relationships { kind proof } } }";
    const answer = await ask("council-b", query, AT_17Y10M);
    const [tyrell, ...others] = answer.body.data.youngPeopleNearingEighteen;
    expect([tyrell.id, tyrell.name, others]).toEqual([TYRELL, { familyName: "Adeyemi" }, []]);
    const proof = "Transition assessment asked for by the institution";
    expect(tyrell.relationships).toContainEqual({ kind: "OPEN_REFERRAL", proof });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      { category: "IDENTITY", effect: "PERMIT", people: [TYRELL] },
      { category: "CUSTODY", effect: "PERMIT", people: [TYRELL], asked: ["Query.youngPeopleNearingEighteen"] },
    ]);
  });

  test("when a council that has nothing to do with him asks the same, then there is nobody", async () => {
    const answer = await ask("council-c", "{ youngPeopleNearingEighteen { id } }", AT_17Y10M);
    expect(answer.body.data).toEqual({ youngPeopleNearingEighteen: [] });
  });

  test("when Brindlemoor asks, then it sees what it needs to assess him, and not the story of his offence", async () => {
    const answer = await ask("council-b", RECORD, AT_17Y10M);
    expect(opened(answer)).toEqual(expect.arrayContaining(ROWS_OF_A_COUNCIL));
    expect(answer.body.data.person.offences.offences).toBeNull();
    expect(JSON.stringify(answer.body)).not.toContain(OFFENCE);
  });

  test("when Dunhollow's personal adviser asks, then it is where he is, where he will live, how to speak with him, and the plan in summary", async () => {
    const answer = await ask("council-d", RECORD, AT_17Y10M);
    expect(opened(answer)).toEqual(ROWS_OF_HIS_ADVISER);
    expect(answer.body.data.person.carePlan).toEqual({
      supportSummary: "Pathway plan: education, a room to come back to, his adviser.",
      keyWorker: { displayName: "Zara Minhas" },
      sections: null,
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({ category: "OFFENCE", effect: "DENY", reason: "CATEGORY_OUTSIDE_RELATIONSHIP" }),
    );
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({
        category: "CARE_PLAN",
        level: "SUMMARY",
        withheld: expect.arrayContaining(["CarePlan.sections"]),
      }),
    );
  });

  test("when somebody of a family asks, then there is no such person, and no partner is told that his mother may know anything", async () => {
    const stranger = await ask("proxy", RECORD, AT_17Y10M);
    const nobody = await ask("proxy", RECORD, AT_17Y10M, { id: randomUUID() });
    expect(stranger.body.data).toEqual({ person: null });
    expect(stranger.body.data).toEqual(nobody.body.data);
    const [event] = await hub().eventsOf(stranger);
    expect(event?.body.strangers).toMatchObject([{ person: TYRELL }]);
    for (const partner of ["council-b", "prison-yoi", "prison-healthcare-b"] as const) {
      const { family } = (await ask(partner, RECORD, AT_17Y10M)).body.data.person;
      expect(family.restrictedContacts).toEqual([{ name: "Folake Adeyemi" }]);
      expect(JSON.stringify([family.tellableContacts, family.emergencyContacts])).not.toContain("Folake");
    }
  });

  test("his personal adviser was offered and wanted, by name, until his 25th birthday (YOUTH-05)", async () => {
    const answer = await ask("council-d", OFFER, AT_17Y10M);
    expect(answer.body.data.person.personalAdviserOffers).toEqual([
      {
        ...{ answer: "WANTED", endsOn: "2033-08-15" },
        ...{ adviser: { displayName: "Zara Minhas" }, recordedBy: { name: "Dunhollow Council" } },
      },
    ]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([{ category: "CARE_PLAN", effect: "PERMIT", reason: "RELATIONSHIP" }]);
  });

  test("Brindlemoor answers for his care, Dunhollow owes him leaving care, and he resides in Dunhollow (CUST-01, CUST-04, YOUTH-04)", async () => {
    const { person } = (await ask("council-b", AUTHORITIES, AT_17Y10M)).body.data;
    expect(person.responsibilities).toMatchObject([
      { kind: "CARE_ACT", ground: "PRISON", areaCode: "E08000013", authority: { name: "Brindlemoor Council" } },
      { kind: "LEAVING_CARE", ground: null, areaCode: null, authority: { name: "Dunhollow Council" } },
    ]);
    expect(person.ordinaryResidence).toEqual({ areaCode: "E08000012" });
  });
});

describe("when his eighteenth birthday comes", () => {
  const CONSENTS = "query ($id: ID!) { person(id: $id) { consents { validTo reviewDue evidence { deciderKind } } } }";

  test("what was agreed for him by parental responsibility ends with the last moment at 17, by time alone", async () => {
    const before = await ask("prison-healthcare-b", PLAN, LAST_MOMENT_AT_17);
    expect(before.body.data.person.carePlan.sections).toEqual([{ heading: "NEEDS" }, { heading: "STRENGTHS" }]);
    const [under] = await hub().eventsOf(before);
    expect(under?.body.decisions).toContainEqual(
      expect.objectContaining({ category: "CARE_PLAN", reason: "CONSENT", consentVersion: 1 }),
    );
    const after = await ask("prison-healthcare-b", PLAN, EIGHTEEN);
    expect(after.body.data.person.carePlan.sections).toBeNull();
    const [without] = await hub().eventsOf(after);
    expect(without?.body.decisions).toMatchObject([
      { category: "CARE_PLAN", level: "SUMMARY", reason: "RELATIONSHIP", consentId: null },
    ]);
  });

  test("the council sees that it has lapsed, and that he is to be asked himself on his birthday", async () => {
    const answer = await ask("council-b", CONSENTS, new Date("2026-08-15T09:00:00Z"));
    const parental = answer.body.data.person.consents.find(
      ({ evidence }: { evidence: { deciderKind: string } }) => evidence.deciderKind === "PARENTAL_RESPONSIBILITY",
    );
    expect(parental.reviewDue).toBe("2026-08-15");
    expect(new Date(parental.validTo).getTime()).toBeLessThanOrEqual(hub().now.getTime());
  });

  test("nobody lists him as nearing 18 any more", async () => {
    const query = "{ youngPeopleNearingEighteen { id } }";
    expect((await ask("council-b", query, LAST_MOMENT_AT_17)).body.data.youngPeopleNearingEighteen).toHaveLength(1);
    expect((await ask("council-b", query, EIGHTEEN)).body.data.youngPeopleNearingEighteen).toEqual([]);
  });

  test("a case of continuing healthcare is refused the day before, and opened on the day (CHC-02)", async () => {
    await consentToChc();
    const input = {
      ...{ personId: TYRELL, route: "CHECKLIST", needOrigin: "ILLNESS" },
      responsiblePartnerId: partnerId("northmere-icb"),
    };
    const open = async (now: Date, receivedOn: string) => {
      hub().now = now;
      const healthcare = await hub().as("prison-healthcare-b", "FUNDING_ELIGIBILITY");
      return healthcare.ask(OPEN_CASE, { input: { ...input, receivedOn } });
    };
    const early = await open(LAST_MOMENT_AT_17, "2026-08-14");
    expect(early.body.errors[0].extensions).toMatchObject({ code: "RULE_BROKEN", requirement: "CHC-02" });
    expect((await hub().eventsOf(early)).flatMap(({ body }) => body.writes)).toEqual([]);
    const onTheDay = await open(EIGHTEEN, "2026-08-15");
    const { entryId } = onTheDay.body.data.openChcCase;
    const events = await hub().eventsOf(onTheDay);
    expect(events.flatMap(({ body }) => body.writes)).toMatchObject([{ action: "openChcCase", recordId: entryId }]);
  });
});

describe("when he moves to HMP Ashgrove at 18 and a month", () => {
  beforeAll(moveToAshgrove);

  test("Ashdale answers for his care from the arrival on, with no gap; Dunhollow's duty is unchanged (YOUTH-03, YOUTH-04, TRANS-09)", async () => {
    const before = new Date(REACHED_ASHGROVE.getTime() - 1);
    const onTheRoad = await ask("council-d", AUTHORITIES, AFTER_THE_MOVE, { at: before });
    expect(dutiesOf(onTheRoad)).toEqual(["CARE_ACT: Brindlemoor Council", "LEAVING_CARE: Dunhollow Council"]);
    const arrived = await ask("council-d", AUTHORITIES, AFTER_THE_MOVE, { at: REACHED_ASHGROVE });
    expect(dutiesOf(arrived)).toEqual(["CARE_ACT: Ashdale Council", "LEAVING_CARE: Dunhollow Council"]);
    expect(arrived.body.data.person.ordinaryResidence).toEqual({ areaCode: "E08000012" });
    const [event] = await hub().eventsOf(arrived);
    const asked = Object.fromEntries((event?.body.decisions ?? []).map((one) => [one.category, one.asked]));
    expect(Object.keys(asked).toSorted()).toEqual(["CARE_PLAN", "CUSTODY", "IDENTITY"]);
    expect(asked.CARE_PLAN).toEqual(["ResponsibleAuthority.kind"]);
    expect(asked.CUSTODY).toContain("Person.responsibilities");
  });

  test("while he was on the road nobody was told where he was bound, though his arrival was already written down", async () => {
    const onTheRoad = new Date("2026-09-15T09:00:00Z");
    const answer = await ask("council-d", AUTHORITIES, onTheRoad);
    expect(dutiesOf(answer)).toEqual(["CARE_ACT: Brindlemoor Council", "LEAVING_CARE: Dunhollow Council"]);
    const ahead = await ask("council-d", AUTHORITIES, onTheRoad, { at: REACHED_ASHGROVE });
    expect(ahead.body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "at" }] });
    expect(JSON.stringify([answer.body, ahead.body])).not.toMatch(/Ashdale|Ashgrove/);
  });

  test("Ashdale sees what it needs to go on, and not the story of his offence", async () => {
    const answer = await ask("council", RECORD, AFTER_THE_MOVE);
    expect(opened(answer)).toEqual(expect.arrayContaining(ROWS_OF_A_COUNCIL));
    expect(answer.body.data.person.custody.establishment.name).toBe("HMP Ashgrove");
    expect(JSON.stringify(answer.body)).not.toContain(OFFENCE);
  });

  test("Dunhollow's personal adviser sees what it saw before, and no more", async () => {
    const answer = await ask("council-d", RECORD, AFTER_THE_MOVE);
    expect(opened(answer)).toEqual(ROWS_OF_HIS_ADVISER);
    expect(answer.body.data.person.custody.establishment.name).toBe("HMP Ashgrove");
    expect(JSON.stringify(answer.body)).not.toContain(OFFENCE);
  });

  test("Ashgrove is shown nothing of youth justice: the hub has no such category, and what was decided for him as a child stays hidden", async () => {
    expect(DATA_CATEGORIES.filter((category) => category.includes("YOUTH"))).toEqual([]);
    const answer = await ask("prison", RECORD, AFTER_THE_MOVE);
    const { consents, carePlan, custody } = answer.body.data.person;
    expect([consents, carePlan.sections, custody.isInCustody]).toEqual([[], null, true]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(expect.objectContaining({ category: "CONSENT", scope: "OWN" }));
  });

  test("Coldbeck, which he left, knows of nobody of that name any more", async () => {
    expect((await ask("prison-yoi", RECORD, AFTER_THE_MOVE)).body.data).toEqual({ person: null });
  });
});

/** Tyrell, who has capacity, agrees that Brackenfield's healthcare asks whether the NHS should pay for his care. */
async function consentToChc(): Promise<void> {
  await hub().owner.query(
    `INSERT INTO consent (version, person_id, kind, decision, status, decider_kind, capacity_basis, recipients, categories, purposes,
       valid_from, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at)
     SELECT 1, $1, 'INFORMATION_SHARING', 'PERMIT', 'GIVEN', 'PERSON', 'PRESUMED', $2, '{CHC}', '{FUNDING_ELIGIBILITY}', $3,
       '2027-06-14', 'VERBAL', id, partner_id, $3 FROM staff_user WHERE id = $4`,
    [
      TYRELL,
      JSON.stringify([{ kind: "PARTNER", partnerId: partnerId("brackenfield-healthcare") }]),
      new Date("2026-08-01T09:00:00Z"),
      userId("hugo-lamb"),
    ],
  );
}

async function moveToAshgrove(): Promise<void> {
  const { owner } = hub();
  const left = [TYRELL, LEFT_COLDBECK];
  await owner.query("UPDATE custody_episode SET departed_at = $2 WHERE person_id = $1 AND departed_at IS NULL", left);
  await owner.query(
    "INSERT INTO custody_episode (id, person_id, establishment_id, legal_status, arrived_at) VALUES ($1, $2, $3, 'SENTENCED', $4)",
    [randomUUID(), TYRELL, establishmentId("hmp-ashgrove"), REACHED_ASHGROVE],
  );
  await owner.query(
    "UPDATE relationship SET ended_at = $2, valid_to = $2 WHERE person_id = $1 AND partner_id = $3 AND ended_at IS NULL",
    [...left, partnerId("coldbeck-yoi")],
  );
  const arrivals = { "ashgrove-prison": "CUSTODY", "ashdale-council": "RESPONSIBLE_AUTHORITY" } as const;
  for (const [partner, kind] of Object.entries(arrivals) as [keyof typeof arrivals, string][]) {
    await owner.query(
      "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'moved at 18', $4)",
      [TYRELL, partnerId(partner), kind, REACHED_ASHGROVE],
    );
  }
}
