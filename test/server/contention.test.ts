import { personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";
import { askKeyed } from "../support/keyed.js";

const hub = useHub();
const RECORD = "mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId } }";
const variables = {
  input: { personId: personId("daniel-marsh"), kind: "TEMPORARY", since: "2026-06-01", isAtRisk: true },
};

/** Makes the next writes lose their race, as many as told, whatever becomes of their transactions. */
async function losing(times: number): Promise<void> {
  await hub().owner.query(`
    CREATE SEQUENCE race;
    GRANT USAGE ON SEQUENCE race TO concordat_hub;
    CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('race') <= ${times} THEN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER lose BEFORE INSERT ON housing_situation FOR EACH ROW EXECUTE FUNCTION lose()`);
}

afterEach(async () => {
  await hub().owner.query("DROP TRIGGER lose ON housing_situation; DROP FUNCTION lose; DROP SEQUENCE race");
});

test("a write that loses a race twice is done the third time, once, with one event (F11)", async () => {
  await losing(2);
  const answer = await (await hub().as("prison")).ask(RECORD, variables);
  expect(answer.body.data.recordHousingSituation.entryId).toEqual(expect.any(String));
  const writes = (await hub().eventsOf(answer)).flatMap(({ body }) => body.writes);
  expect(writes).toHaveLength(1);
});

test("one that loses three times says that it may be repeated, and is no fault of the hub's (F11)", async () => {
  await losing(3);
  const answer = await (await hub().as("prison")).ask(RECORD, variables);
  expect(answer.body.data).toEqual({ recordHousingSituation: null });
  expect(answer.body.errors[0].extensions).toEqual({ code: "CONFLICT", isWorthRepeating: true });
  expect(JSON.stringify(answer.body)).not.toContain("lost");
});

test("and is done when it is repeated with the same key: what was merely lost is not kept (F9)", async () => {
  await losing(3);
  const keyed = { query: RECORD, variables, key: "lost the race" };
  const prison = await hub().as("prison");
  expect((await askKeyed(hub(), prison, keyed)).body.errors[0].extensions.isWorthRepeating).toBe(true);
  const answer = await askKeyed(hub(), prison, keyed);
  expect(answer.body.data.recordHousingSituation.entryId).toEqual(expect.any(String));
});
