import type { NamedTests } from "./trace.js";

const CONSENTS = "test/policy/consents.test.ts";
const OPENS = "consent opens what needs it, and only that";
const CLOSES = "refusal closes what needs consent; objection closes more; nothing closes a statute";
const FACTS = "test/consents/facts.test.ts";
const SCOPE = "test/consents/scope.test.ts";
const RANKS = "test/consents/between-deciders.test.ts";
const JOINT = "test/policy/joint-attorneys.test.ts";
const HISTORIES = "test/consents/histories.test.ts";
const REGAINED = "test/scenarios/capacity-regained.test.ts";
const WITHDRAWAL = "test/consents/withdrawal.test.ts";
const LAWS = "test/policy/laws.test.ts";
const NOTICES = "test/scenarios/access-ended-notices.test.ts";
const COPIES = "test/scenarios/copies-made.test.ts";
const ONE_OPERATION = "test/scenarios/s2-withdrawal-in-one-operation.test.ts";
const OVERRIDE = "test/scenarios/s6-override.test.ts";
const EMERGENCY = "test/policy/break-glass.test.ts";
const EMERGENCY_STORY = "test/scenarios/s3-break-glass.test.ts";
const INVOLVED = "test/policy/relationships.test.ts";
const TAKES_ITS_PLACE =
  "does where the same decider later decides about exactly the same, in whatever order it is told";

/** How access is decided, excepted and withdrawn: the domain guide's 3.5 to 3.8. */
export const NAMED_DECISION_TESTS: NamedTests = {
  "3.5 step 1": [[LAWS, "no exception lifts a refusal of step 1: standing, agreement, role or exclusion"]],
  "3.5 step 2": [
    [
      INVOLVED,
      "a relationship must hold now, be of the caller's kind, and serve the purpose > consent alone is no involvement",
    ],
  ],
  "3.5 step 3": [
    [INVOLVED, "a purpose is stated, allowed and served > consent does not add a purpose"],
    [CONSENTS, `${OPENS} > consent never opens what is never shared`],
  ],
  "3.5 step 4": [
    [CONSENTS, `${CLOSES} > a statute stands above objection`],
    [CONSENTS, `${CLOSES} > but for its own purpose only`],
  ],
  "3.5 step 5": [
    [CONSENTS, `${CLOSES} > refusal is an active no`],
    [CONSENTS, `${CLOSES} > the person can object to that too`],
    [CONSENTS, `${CLOSES} > care must go on (MIN-01)`],
  ],
  "3.5 step 6": [
    [
      "test/policy/disclosures.test.ts",
      "an approved disclosure opens a d cell for what it grants (3.5 step 6) > at the level granted",
    ],
    [
      "test/policy/disclosures.test.ts",
      "an approved disclosure opens a d cell for what it grants (3.5 step 6) > it ends by time alone",
    ],
  ],
  "3.5 step 7": [
    [CONSENTS, `${OPENS} > consent holds for its purpose`],
    [CONSENTS, `${OPENS} > consent holds for its categories`],
    [CONSENTS, `${OPENS} > consent holds for its recipients`],
  ],
  "3.5 step 8": [
    [CONSENTS, `${CLOSES} > care within the team does not rest on consent`],
    [CONSENTS, `${CLOSES} > own entries stay`],
  ],
  "3.5 step 9": [
    ["test/policy/decide.test.ts", "where two ways into a cell are shut at the same step, the lesser way is named"],
  ],
  "3.5 level": [
    [
      LAWS,
      "staff never get more than the cell, the role or the widest agreement gives; of a never, what was disclosed",
    ],
    [CONSENTS, `${OPENS} > a consent may open less than the cell does`],
  ],
  "3.5 adding a deny": [[LAWS, "to add a refusal or an objection never widens access"]],
  "3.5 adding a permit": [
    [LAWS, "to add a permit never overrides a denial of an earlier step, nor a refusal or objection"],
  ],
  "3.5 order of records": [[LAWS, "the order of records never matters, down to the evidence"]],
  "3.5 data and time": [
    [LAWS, "the decision depends on the question, the facts and the time given, and changes none of them"],
    [LAWS, "when all of time is moved alike, the decision stays"],
  ],
  "3.5 two permits": [
    [LAWS, "two permits never combine to give what neither gives alone, but for those of attorneys who must agree"],
  ],
  "3.5 newer decision": [
    [SCOPE, TAKES_ITS_PLACE],
    [SCOPE, "does not where the new decision %s: deny wins"],
    [
      "test/consents/hidden-refusal.test.ts",
      "is not ended by a consent that those it shuts out record for themselves: deny wins",
    ],
  ],
  "3.5 capable person": [
    [SCOPE, "lets a capable person overrule everybody, and nobody overrule the person"],
    [RANKS, "ends when the person has permitted all of it since"],
  ],
  "3.5 joint attorneys": [
    [JOINT, "one permit alone opens nothing, the same one twice neither"],
    [JOINT, "a permit of each opens, in whatever order"],
    [HISTORIES, "attorneys appointed jointly open nothing that each of them has not permitted"],
  ],

  "3.6 record": [
    [OVERRIDE, "%s is refused"],
    [OVERRIDE, "a decision %s breaks a rule"],
    [
      OVERRIDE,
      "when the guardian records an override that names its legal basis, then it stands with its decision-maker and its end",
    ],
  ],
  "3.6 expiry": [[OVERRIDE, "an override ends by time alone"]],
  "3.6 review": [
    [OVERRIDE, "then the council's lead finds it in the standing list and in the alerts, and reviews it once"],
    [OVERRIDE, "then what was not justified has ended, and row 8 is as before, to the byte"],
  ],

  "3.7 rows": [
    [EMERGENCY, "to a stranger at %s it opens rows 1 to 6, 8 to 11, 15 to 17 and 24 at most"],
    [LAWS, "an emergency changes nothing outside its rows, of another user's, or of a cell that is never"],
  ],
  "3.7 never lifts": [
    [EMERGENCY, "break-glass opens nothing beyond its rows, and lifts no gate before it"],
    [LAWS, "no exception lifts a refusal of step 1: standing, agreement, role or exclusion"],
    [EMERGENCY_STORY, "then every other row stays shut, and what is silent stays silent"],
  ],
  "3.7 opening": [
    [EMERGENCY_STORY, "%s is refused, and nothing is opened"],
    [EMERGENCY_STORY, "without a second factor it is refused, and so are those who have no emergencies"],
    [EMERGENCY_STORY, "then there is no second person, and no list, not even of the council's own people"],
  ],
  "3.7 alert and review": [
    [EMERGENCY_STORY, "then the leads of both councils have been alerted, in the transaction of the opening itself"],
    [EMERGENCY_STORY, "when governance reviews it the next morning, then its outcome is kept, and that Leon was told"],
  ],

  "3.8 next field resolved": [
    [
      WITHDRAWAL,
      "given probation pages through the outcomes, when the council records the withdrawal, then the next page is withheld",
    ],
    [ONE_OPERATION, "then what was read before it is given, and the next field after it is withheld"],
    [ONE_OPERATION, "then there is no other way to send several operations in one request: a batch is refused whole"],
  ],
  "3.8 already seen": [
    [WITHDRAWAL, "logs the first page under version 1 of the consent and the second under version 2"],
  ],
  "3.8 recipient's own entries": [
    [
      "test/scenarios/after-withdrawal.test.ts",
      "when he takes the consent back, then probation's own entries stay visible to it, and the plan does not (3.8)",
    ],
    [FACTS, "is what rests on involvement, a statute or the agency's own entries, and nothing that rests on consent"],
  ],
  "3.8 partners affected": [
    [
      NOTICES,
      "when the council records that he took it back, then probation alone is told, in the transaction of the withdrawal",
    ],
    [NOTICES, "then its officer finds what ended and when, with no reason and no content"],
    [NOTICES, "a council that does not know Leon is not told that he exists"],
    [NOTICES, "a partner is told of the categories that it saw, and not of the rest of the refusal"],
  ],
  "3.8 copies made": [
    [
      COPIES,
      "then each day is listed once for the council, for governance and for Daniel, and no member of staff is named",
    ],
    [COPIES, "when he takes it back, then the answer says who was given what until then, and what stays open"],
  ],
  "3.8 entries in the shared plan": [
    [
      "test/scenarios/after-withdrawal.test.ts",
      "then what probation wrote into the shared plan stays in it, under its name (3.8)",
    ],
  ],
  "3.8 capacity regained": [
    [REGAINED, "when an assessment finds that she can decide, then it opens nothing from that moment (CONS-03)"],
    [REGAINED, "then it reads as suspended, and the council is told to ask her"],
    [REGAINED, "when he regains capacity, then what keeps care going stays and the rest closes (MIN-01)"],
    [HISTORIES, "a finding that the person has capacity never opens what only somebody else permitted"],
  ],
  "3.8 capacity lost": [
    [
      REGAINED,
      "when Edna permits it herself, then it opens again and nobody need ask; when she loses capacity, it stands",
    ],
    [HISTORIES, "a later loss of capacity changes nothing of what the person permitted or refused before it"],
  ],
  "3.8 statutory and own-record cells": [
    [FACTS, "is what rests on involvement, a statute or the agency's own entries, and nothing that rests on consent"],
    [
      COPIES,
      "when it is taken back, then the person is told the Act by which it stays open, in plain words (COPROD-03)",
    ],
  ],
  "3.8 care impact": [[WITHDRAWAL, "asks staff whether the consequences were explained, and the person not"]],
};
