import { consentId, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const DAY = 86_400_000;

const ASK = `query ($id: ID!, $inForceAt: DateTimeISO, $believedAt: DateTimeISO) { person(id: $id) {
  consents(inForceAt: $inForceAt, believedAt: $believedAt) { id version status } } }`;
const RECORD = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }";
const SUPERSEDE = "mutation ($input: SupersedeConsentInput!) { supersedeConsent(input: $input) { consent { id } } }";

const ago = (days: number) => new Date(hub().now.getTime() - days * DAY).toISOString();
const terms = {
  ...{ recipients: [{ partnerId: partnerId("copperbeech-homes") }], categories: ["EQUALITY"] },
  ...{ purposes: ["HOUSING_DUTY"], howGiven: "VERBAL" },
};
const ask = async (moment: object = {}) => (await hub().as("council")).ask(ASK, { id: DANIEL, ...moment });
const told = ({ body }: Answer): { id: string; version: number; status: string }[] => body.data.person.consents;
const standing = async (id: string, moment: object = {}) =>
  told(await ask(moment)).find((consent) => consent.id === id)?.status ?? null;

describe("what was in force at a time, and what the hub believed at a time (3.4)", () => {
  test("a decision recorded late was in force from when it was made, and believed from when it was recorded", async () => {
    const input = { ...terms, personId: DANIEL, eventAt: ago(10) };
    const { id } = (await (await hub().as("council")).ask(RECORD, { input })).body.data.recordConsent.consent;
    hub().pass(1);
    expect(await standing(id, { inForceAt: ago(5) })).toBe("GIVEN");
    expect(await standing(id, { inForceAt: ago(11) })).toBeNull();
    expect(await standing(id, { inForceAt: ago(5), believedAt: ago(5) })).toBeNull();
    expect(await standing(id, { believedAt: ago(5) })).toBeNull();
    expect(await standing(id, { believedAt: hub().now.toISOString() })).toBe("GIVEN");
  });

  test("a withdrawal says nothing of the time before it, and was not believed before it was told", async () => {
    const id = consentId("daniel-jobcentre");
    const { rows } = await hub().owner.query("SELECT event_at FROM consent WHERE id = $1 AND version = 2", [id]);
    const withdrawnAt: Date = rows[0].event_at;
    const [before, then] = [new Date(withdrawnAt.getTime() - DAY).toISOString(), withdrawnAt.toISOString()];
    expect(await standing(id)).toBe("WITHDRAWN");
    expect(await standing(id, { inForceAt: before })).toBe("GIVEN");
    expect(await standing(id, { inForceAt: then })).toBe("WITHDRAWN");
    expect(await standing(id, { inForceAt: then, believedAt: before })).toBe("GIVEN");
    expect(await standing(id, { believedAt: before })).toBe("GIVEN");
  });

  test("a decision that another took the place of was in force until then", async () => {
    const council = await hub().as("council");
    const first = await council.ask(RECORD, { input: { ...terms, personId: DANIEL, categories: ["HOUSING"] } });
    const { id } = first.body.data.recordConsent.consent;
    const given = hub().now.toISOString();
    hub().pass(60);
    const input = { ...terms, categories: ["CARE_NEEDS"], consentId: id, expectedVersion: 1 };
    const newer = (await council.ask(SUPERSEDE, { input })).body.data.supersedeConsent.consent.id;
    const replaced = hub().now.toISOString();
    hub().pass(1);
    expect(await standing(id)).toBe("SUPERSEDED");
    expect([await standing(id, { inForceAt: given }), await standing(newer, { inForceAt: given })]).toEqual([
      "GIVEN",
      null,
    ]);
    expect([await standing(id, { inForceAt: replaced }), await standing(newer, { inForceAt: replaced })]).toEqual([
      null,
      "GIVEN",
    ]);
  });

  test("a decision entered in error never was in force, and was believed until that was known", async () => {
    const id = consentId("daniel-advocate");
    const known = ago(3);
    await hub().owner.query("UPDATE consent SET believed_until = $2 WHERE id = $1 AND version = 1", [id, known]);
    await hub().owner.query(
      `INSERT INTO consent SELECT (jsonb_populate_record(consent, jsonb_build_object('version', 2, 'believed_until', NULL,
         'status', 'ENTERED_IN_ERROR', 'recorded_at', $2::text))).* FROM consent WHERE id = $1 AND version = 1`,
      [id, known],
    );
    expect(await standing(id)).toBe("ENTERED_IN_ERROR");
    expect(await standing(id, { inForceAt: ago(5) })).toBeNull();
    expect(await standing(id, { inForceAt: ago(5), believedAt: ago(5) })).toBe("GIVEN");
    expect(await standing(id, { believedAt: ago(5) })).toBe("GIVEN");
  });

  test("a partner of own scope is told at no moment what it is not told now", async () => {
    const jobcentre = await hub().as("dwp");
    const { rows } = await hub().owner.query("SELECT event_at FROM consent WHERE id = $1 AND version = 2", [
      consentId("daniel-jobcentre"),
    ]);
    const later = new Date(rows[0].event_at.getTime() + 1).toISOString();
    const now = await jobcentre.ask(ASK, { id: DANIEL });
    const then = await jobcentre.ask(ASK, { id: DANIEL, inForceAt: later });
    expect(then.body.data).toEqual(now.body.data);
  });

  test("what the hub will believe nobody can ask", async () => {
    const asked = await ask({ believedAt: new Date(hub().now.getTime() + DAY).toISOString() });
    expect(asked.body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
