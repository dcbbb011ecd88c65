import type { NamedTests } from "./trace.js";

const CONSENTS = "test/policy/consents.test.ts";
const OPENS = "consent opens what needs it, and only that";
const CLOSES = "refusal closes what needs consent; objection closes more; nothing closes a statute";
const DECIDERS = "test/consents/deciders.test.ts";
const WHO = "%s, %s, authority %s, under 16 %s: %s, because %s";
const STANCE = "test/consents/stance.test.ts";
const STATUS = "%s %s, %s: %s, because %s";
const FACTS = "test/consents/facts.test.ts";
const SCOPE = "test/consents/scope.test.ts";
const WITHDRAWAL = "test/consents/withdrawal.test.ts";
const LAWS = "test/policy/laws.test.ts";
const OVERRIDE = "test/scenarios/s6-override.test.ts";
const EMERGENCY = "test/policy/break-glass.test.ts";
const EMERGENCY_STORY = "test/scenarios/s3-break-glass.test.ts";
const EXPLAIN = "test/scenarios/why-explain-access.test.ts";
const INVOLVED = "test/policy/relationships.test.ts";
const TAKES_ITS_PLACE =
  "does where the same decider later decides about exactly the same, in whatever order it is told";

/** The consent model of the domain guide's part 3, by section and row. */
export const NAMED_MODEL_TESTS: NamedTests = {
  "3.1 INFORMATION_SHARING": [[CONSENTS, `${CLOSES} > refusal is an active no`]],
  "3.1 INVOLVEMENT": [
    ["test/families/contacts.test.ts", "the latest choice counts: who was told once and is told no more is not listed"],
    ["test/families/contacts.test.ts", "whoever must not be told is not listed, nor whoever the choice does not name"],
  ],

  "3.2 person 16 or over": [
    [DECIDERS, `${WHO} > capacity is presumed`],
    [DECIDERS, `${WHO} > nobody decides without capacity`],
  ],
  "3.2 under 16": [
    [DECIDERS, `${WHO} > under 16 competence must be found`],
    [DECIDERS, `${WHO} > a parent decides for a child`],
    [DECIDERS, `${WHO} > but not for a competent one`],
    [FACTS, "ends a parent's decision on the eighteenth birthday, however long it was to last"],
  ],
  "3.2 attorney": [
    [DECIDERS, `${WHO} > an attorney acts where capacity is lacking`],
    [DECIDERS, `${WHO} > and never while the person has capacity`],
    [DECIDERS, "refuses to record an attorney's decision without lack of capacity and a registered power (CHC-09)"],
  ],
  "3.2 deputy": [[DECIDERS, `${WHO} > a deputy likewise`]],
  "3.2 best interests": [[DECIDERS, `${WHO} > but a lack of capacity`]],
  "3.2 Court of Protection": [
    [DECIDERS, `${WHO} > a court decides by its order`],
    [DECIDERS, `${WHO} > which must be named`],
  ],
  "3.2 nobody": [
    [DECIDERS, `${WHO} > nobody is nobody`],
    [CONSENTS, `${OPENS} > next of kin has no authority by that fact`],
  ],

  "3.3 an empty list": [[CONSENTS, `${OPENS} > an empty list is never all`]],
  "3.3 kinds of partner": [
    [CONSENTS, `${OPENS} > all of a kind means those of that day`],
    [CONSENTS, `${OPENS} > the person said future ones too`],
  ],
  "3.3 review and end": [
    [FACTS, "is in twelve months, or when it ends if that is sooner"],
    [CONSENTS, `${OPENS} > the moment it ends is no longer covered`],
  ],

  "3.4 DRAFT": [[STANCE, `${STATUS} > nobody has decided`]],
  "3.4 ASKED": [
    [STANCE, `${STATUS} > nobody has answered`],
    [FACTS, "is told nothing of a decision that neither opens nor closes anything"],
  ],
  "3.4 GIVEN": [[STANCE, `${STATUS} > a consent permits`]],
  "3.4 REFUSED": [[STANCE, `${STATUS} > a refusal is an active deny, not an absence`]],
  "3.4 UNABLE_TO_ASK": [[STANCE, `${STATUS} > not being asked is no refusal`]],
  "3.4 WITHDRAWN": [[STANCE, `${STATUS} > a withdrawal goes on closing what the consent opened`]],
  "3.4 EXPIRED": [[STANCE, `${STATUS} > its time is over`]],
  "3.4 SUPERSEDED": [
    [STANCE, `${STATUS} > another decision stands in its place`],
    ["test/consents/recording.test.ts", "narrows a consent by a newer one and keeps the older as superseded"],
  ],
  "3.4 SUSPENDED": [[FACTS, "counts no decision whose authority is in question"]],
  "3.4 ENTERED_IN_ERROR": [
    [STANCE, `${STATUS} > it should never have been recorded`],
    [EXPLAIN, "then what was entered in error was never in force, as far as is known today"],
  ],
  "3.4 two times": [
    [EXPLAIN, "when it was recorded late, then what was in force and what the hub believed are told apart"],
  ],

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
  "3.5 two permits": [[LAWS, "two permits never combine to give what neither gives alone"]],
  "3.5 newer decision": [
    [SCOPE, TAKES_ITS_PLACE],
    [
      "test/consents/hidden-refusal.test.ts",
      "is not ended by a consent that those it shuts out record for themselves: deny wins",
    ],
  ],
  "3.5 capable person": [[SCOPE, "lets a capable person overrule everybody, and nobody overrule the person"]],

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
  ],
  "3.8 already seen": [
    [WITHDRAWAL, "logs the first page under version 1 of the consent and the second under version 2"],
  ],
  "3.8 recipient's own entries": [
    [FACTS, "is what rests on involvement, a statute or the agency's own entries, and nothing that rests on consent"],
  ],
  "3.8 statutory and own-record cells": [
    [FACTS, "is what rests on involvement, a statute or the agency's own entries, and nothing that rests on consent"],
  ],
  "3.8 care impact": [[WITHDRAWAL, "asks staff whether the consequences were explained, and the person not"]],
};
