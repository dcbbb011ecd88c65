import { NAMED_CONSENT_TESTS } from "./named-consent-tests.js";
import { NAMED_DECISION_TESTS } from "./named-decision-tests.js";
import type { NamedTests } from "./trace.js";

const CONSENTS = "test/policy/consents.test.ts";
const RELATIONSHIPS = "test/policy/relationships.test.ts";
const LOG = "test/scenarios/access-log.test.ts";
const NO_TRAIL = "test/audit/no-trail-no-answer.test.ts";
const S6 = "test/scenarios/s6-terminal-diagnosis-refused.test.ts";
const S9 = "test/scenarios/s9-icb-sees-care-not-offences.test.ts";
const BREAK_GLASS = "test/scenarios/s3-break-glass.test.ts";
const TOKENS = "test/server/tokens.test.ts";
const REASON = "test/policy/reason.test.ts";

/** Tests that hold a requirement whose id their names do not carry, each read before it was written here. */
export const NAMED_TESTS: NamedTests = {
  "CONS-01": [[CONSENTS, "consent opens what needs it, and only that > consent holds for its recipients"]],
  "CONS-03": [
    ["test/consents/deciders.test.ts", "records nothing by %s that would not count afterwards"],
    [
      "test/consents/deciders.test.ts",
      "%s, %s, authority %s, under 16 %s: %s, because %s > nobody decides without capacity",
    ],
  ],
  "CONS-04": [
    ["test/scenarios/s6-override.test.ts", "a decision %s breaks a rule"],
    ["test/scenarios/s6-override.test.ts", "%s is refused"],
  ],
  "CONS-05": [
    [TOKENS, "is required when the token allows several"],
    [TOKENS, "must be one that the kind of agency may declare, whatever the token allows"],
    [RELATIONSHIPS, "a purpose is stated, allowed and served"],
    [RELATIONSHIPS, "a purpose is stated, allowed and served > a prison does not give care"],
  ],
  "CONS-07": [
    [CONSENTS, "consent opens what needs it, and only that > consent never opens what is never shared"],
    [CONSENTS, "consent opens what needs it, and only that > consent is no statute"],
    ["test/policy/decide.test.ts", "a statutory permit names its gateway"],
  ],
  "CONS-08": [
    [
      "test/scenarios/equality.test.ts",
      "given Daniel told the council of his faith, when the prison asks, then it sees what follows and where it comes from",
    ],
    [
      "test/care-plans/slices.test.ts",
      "gives the prison what keeps care going, and how Daniel communicates (MIN-01, COOP-14)",
    ],
  ],
  "NEV-05": [
    [S9, "when it tries %s, then that is refused as an unknown field would be"],
    [S6, "when the %s asks for everything, then the answer is that about a man who has no such record, to the byte"],
    [
      "test/scenarios/why-preview-consent.test.ts",
      "a refusal that is hidden from the caller: Keith's reads like none, to the byte",
    ],
  ],
  "NEV-06": [
    [
      "test/scenarios/why-my-slice.test.ts",
      "then what is withheld silently is absent when it is closed, and there when it is open",
    ],
    [REASON, "no partner can tell a refusal from a consent that nobody ever gave"],
    [S9, "then each door that stayed shut says why, by the cell of the matrix"],
  ],
  "NEV-07": [
    [
      BREAK_GLASS,
      "when the duty worker asks for him, then there is nobody; a search by name and birthday finds the least there is",
    ],
    [
      S9,
      "when it searches by a number of a kind it may not see, then nothing is found though the number is right (NEV-05)",
    ],
  ],
  "NEV-10": [
    ["test/policy/laws.test.ts", "a suspended, ended, expired or unsigned agreement never allows staff anything"],
  ],
  "MIN-02": [["test/treatments/present-medicines.test.ts", "only what must not be missed is told in short, each once"]],
  "AUD-01": [
    [LOG, "then an entry says who, why, on what basis, and what was given and withheld"],
    [S9, "then the trail names what was withheld as carefully as what was given"],
    [LOG, "somebody asked for out of reach is an entry for the lead of the partner that controls the record"],
    [NO_TRAIL, "a question is answered 503 with no data, and again when the log can be written"],
    ["test/care-plans/writing.test.ts", "notes every write in the trail, with the id of the part and the person"],
    ["test/audit/recorder.test.ts", "no answer is let go before its event is durable"],
  ],
  "AUD-02": [
    [NO_TRAIL, "for the hub's own role: %s"],
    [NO_TRAIL, "for the owner of the table as well: %s"],
    [NO_TRAIL, "the event holds no value that was read"],
  ],
  "AUD-03": [
    [LOG, "then the filter by %s finds the probation officer's read and not the council's"],
    [LOG, "then reading the log is itself in the log, by the names of its filters"],
    [BREAK_GLASS, "then the access log shows her what was opened, by break-glass alone"],
  ],
  ...NAMED_CONSENT_TESTS,
  ...NAMED_DECISION_TESTS,
};
