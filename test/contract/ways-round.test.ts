import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const SRC = join(__dirname, "../../src");

/** The files that may look at people behind a shut door, and for what. Each is a way round the second lock. */
const WAYS_ROUND: Readonly<Record<string, string>> = {
  "audit/in-sight-of-lead.ts": "that nobody follows how they are looked into",
  "audit/receipt/events-of-person.ts": "categories in which something is withheld from the person",
  "audit/told-to-person.ts": "what of a person's own log would warn them",
  "capacity/capacity-kinds.ts": "in which setting an authorisation of liberty would hold",
  "capacity/who-may-decide.ts": "policy: who may decide for a person",
  "consents/consent-facts.ts": "policy: ages and death bound a consent",
  "consents/consent-writes.ts": "who may decide at which age",
  "consents/consents.loader.ts": "the sixteenth birthday, and answers that bind whoever asks",
  "consents/review-date.ts": "when a consent is to be looked at again",
  "continuing-healthcare/chc-writes.ts": "a case is an adult's",
  "custody/custody.loader.ts": "rules that turn on where a person is held",
  "custody/stay-writes.ts": "an arrival ends the stay before it",
  "db/entity-rows.ts": "the keys of hidden rows, so that refusals are on the trail",
  "entries/end-entry.ts": "whether the partner that recorded an entry is still involved",
  "equipment/providers-of.ts": "who provides equipment",
  "exceptions/exception-facts.ts": "policy: overrides, disclosures and emergencies",
  "finance/stays.ts": "who pays in custody",
  "governance/sharing-delays.ts": "how long sharing took between partners",
  "incidents/affected-people.ts": "policy: who is caught in an incident",
  "investigations/joint/joint-investigations-in-sight.ts": "that nobody follows how they are looked into",
  "investigations/joint/joint-parts.ts": "how far other partners are with theirs, and nothing of what it is",
  "notices/who-loses-sight.ts": "which partners are involved, to be told",
  "people/identifier-lookup.ts": "search by a number",
  "people/match-person.resolver.ts": "search by what is known of a person",
  "people/person-facts.ts": "policy: whether an address is protected",
  "people/responsible-authority.ts": "an arrival passes responsibility on",
  "planning/planning-counts.ts": "counts of the caller's own people",
  "protections/protections.loader.ts": "whom a protection shuts out",
  "relationships/kept-out.ts": "lists: whom the reader is kept out from, before a page is cut",
  "relationships/relationship-facts.ts": "policy: who is involved with whom, and who is kept out",
  "responsibilities/nearing-eighteen.ts": "young people who are held",
  "responsibilities/responsibilities.loader.ts": "which council is responsible",
  "safeguarding/stays.ts": "who leads an enquiry in custody",
  "subject-requests/controllers.ts": "which partners are involved, to be asked",
  "subject-requests/create-request.ts": "in which formats a person reads",
  "subject-requests/held-entries.ts": "who holds something about a person",
  "subject-requests/subject-requests.loader.ts": "categories in which something is withheld from the person",
  "transfers/move-parties.ts": "which councils a move concerns",
  "transfers/secret-events.ts": "which entries of the log would tell of a move",
  "transfers/secret-traces.ts": "which relationships would tell of a move",
};

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("commands"))
    .map((file) => join(folder, file));
}

/** The files that read the access log, and through which window of it. */
const LOG_READERS: Readonly<Record<string, readonly string[]>> = {
  "audit/access-log.ts": ["of_lead", "of_own_record"],
  "audit/access-report.ts": ["of_known"],
  "audit/entries-by-id.ts": ["of_lead"],
  "audit/in-sight-of-lead.ts": ["of_lead"],
  "audit/partners-given.ts": ["of_known"],
  "audit/questions/access-counts.ts": ["of_lead"],
  "audit/questions/access-trend.ts": ["of_staff"],
  "audit/receipt/events-of-person.ts": ["of_own_record"],
  "audit/samples/draw-sample.ts": ["of_lead"],
  "audit/trail/stored-event.ts": ["abandoned"],
  "governance/sharing-delays.ts": ["of_lead_today"],
  "privacy-monitoring/read-odd-access.ts": ["of_lead_today"],
  "sharing/copies.loader.ts": ["of_known"],
};

describe("the windows of the access log", () => {
  test("are opened by the files listed here and by no other, each by its own (D2)", () => {
    const opened = filesOf(SRC).map((file) => {
      const windows = readFileSync(file, "utf8").matchAll(/(?<=\baccess_log\.)\w+/g);
      return [relative(SRC, file), [...new Set([...windows].map(([name]) => name))].sort()] as const;
    });
    expect(Object.fromEntries(opened.filter(([, windows]) => windows.length > 0))).toEqual(LOG_READERS);
  });
});

describe("the schema of facts", () => {
  test("is named by the files listed here and by no other (D2)", () => {
    const naming = filesOf(SRC).filter((file) =>
      /(FROM|JOIN|SELECT|") ?(id FROM )?facts\.[\w$"]/.test(readFileSync(file, "utf8")),
    );
    expect(naming.map((file) => relative(SRC, file)).sort()).toEqual(Object.keys(WAYS_ROUND).sort());
  });
});
