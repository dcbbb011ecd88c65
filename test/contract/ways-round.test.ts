import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const SRC = join(__dirname, "../../src");

/** The files that may look at people behind a shut door, and for what. Each is a way round the second lock. */
const WAYS_ROUND: Readonly<Record<string, string>> = {
  "capacity/capacity-kinds.ts": "in which setting an authorisation of liberty would hold",
  "capacity/who-may-decide.ts": "policy: who may decide for a person",
  "consents/consent-facts.ts": "policy: ages and death bound a consent",
  "consents/consent-writes.ts": "who may decide at which age",
  "consents/consents.loader.ts": "the sixteenth birthday",
  "consents/review-date.ts": "when a consent is to be looked at again",
  "continuing-healthcare/chc-writes.ts": "a case is an adult's",
  "custody/custody.loader.ts": "rules that turn on where a person is held",
  "custody/stay-writes.ts": "an arrival ends the stay before it",
  "db/entity-rows.ts": "the keys of hidden rows, so that refusals are on the trail",
  "equipment/providers-of.ts": "who provides equipment",
  "finance/stays.ts": "who pays in custody",
  "incidents/affected-people.ts": "policy: who is caught in an incident",
  "people/identifier-lookup.ts": "search by a number",
  "people/match-person.resolver.ts": "search by what is known of a person",
  "people/person-facts.ts": "policy: whether an address is protected",
  "people/responsible-authority.ts": "an arrival passes responsibility on",
  "planning/planning-counts.ts": "counts of the caller's own people",
  "responsibilities/nearing-eighteen.ts": "young people who are held",
  "responsibilities/responsibilities.loader.ts": "which council is responsible",
  "safeguarding/stays.ts": "who leads an enquiry in custody",
  "subject-requests/create-request.ts": "in which formats a person reads",
  "subject-requests/held-entries.ts": "who holds something about a person",
  "transfers/move-parties.ts": "which councils a move concerns",
};

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("commands"))
    .map((file) => join(folder, file));
}

describe("the schema of facts", () => {
  test("is named by the files listed here and by no other (D2)", () => {
    const naming = filesOf(SRC).filter((file) =>
      /(FROM|JOIN|SELECT|") ?(id FROM )?facts\.[\w$"]/.test(readFileSync(file, "utf8")),
    );
    expect(naming.map((file) => relative(SRC, file)).sort()).toEqual(Object.keys(WAYS_ROUND).sort());
  });
});
