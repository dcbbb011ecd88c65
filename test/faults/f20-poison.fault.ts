import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, NAME } from "./support/questions.js";
import { codeIn } from "./support/reply.js";

const county = useCounty();
const CALLERS = 60;
const HOSTILE = ["\u0000", "\ud800", "\udfff\ud800", "a\u0000b", "\u2028", "\uffff", "'; --", "\ud83d"];

// Whatever it may be that PostgreSQL cannot store of an event, it says so with this code.
const POISON = `
  CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'unsupported Unicode escape sequence' USING ERRCODE = '22P05'; END $$;
  CREATE TRIGGER refuse_poison BEFORE INSERT ON access_event FOR EACH ROW
    WHEN (starts_with(NEW.request_id, 'poison')) EXECUTE FUNCTION refuse_poison()`;

test("an event that cannot be stored ends its own request, and none of those that are written with it (F20)", async () => {
  const hub = await county().startHub();
  await county().owner.query(POISON);
  const isPoison = (place: number) => place % 7 === 3;
  const replies = await county().askAtOnce(CALLERS, (place) => {
    const headers = { "x-request-id": `${isPoison(place) ? "poison" : "sound"}-event-${place}` };
    return county().ask(hub, NAME, DANIEL, { headers });
  });
  const told = replies.map((reply) => [reply?.status, reply && codeIn(reply)]);
  expect(told).toEqual(replies.map((_, place) => (isPoison(place) ? [503, "AUDIT_UNAVAILABLE"] : [200, null])));
  await expectInvariants(county());
});

test("no text that a caller can send makes such an event (F20)", async () => {
  const hub = await county().startHub();
  const named = "query Named($id: ID!, $text: String) { person(id: $id) { name { familyName } } me { role } }";
  const asked = HOSTILE.flatMap((text) => [
    () => county().ask(hub, NAME, { id: text }),
    () => county().ask(hub, NAME, { ...DANIEL, [text]: text }),
    () => county().ask(hub, named, { ...DANIEL, text }),
    () => county().ask(hub, `{ me { role } } # ${text}`),
    () => county().ask(hub, `query { a: person(id: ${JSON.stringify(text)}) { name { familyName } } }`),
    () => county().ask(hub, NAME, DANIEL),
  ]);
  const replies = await county().askAtOnce(asked.length, (place) => asked[place]?.() ?? Promise.reject());
  expect(replies.filter((reply) => reply === null || reply.status >= 500)).toEqual([]);
  for (const reply of replies.filter((_, place) => place % 6 === 5)) expect(reply?.status).toBe(200);
  await expectInvariants(county());
});
