import type { NamedTests } from "./trace.js";

const CONSENTS = "test/policy/consents.test.ts";
const OPENS = "consent opens what needs it, and only that";
const CLOSES = "refusal closes what needs consent; objection closes more; nothing closes a statute";
const DECIDERS = "test/consents/deciders.test.ts";
const WHO = "%s, %s, authority %s, under 16 %s: %s, because %s";
const STANCE = "test/consents/stance.test.ts";
const STATUS = "%s %s, %s: %s, because %s";
const FACTS = "test/consents/facts.test.ts";
const AUTHORITY = "test/consents/authority.test.ts";
const REFUSED = "test/scenarios/refused-processes.test.ts";
const JOINT = "test/scenarios/joint-attorneys.test.ts";
const EXPLAIN = "test/scenarios/why-explain-access.test.ts";

/** What a consent is, who gives it, and what its status does: the domain guide's 3.1 to 3.4. */
export const NAMED_CONSENT_TESTS: NamedTests = {
  "3.1 INFORMATION_SHARING": [[CONSENTS, `${CLOSES} > refusal is an active no`]],
  "3.1 PROCESS": [
    [REFUSED, "when it is recorded all the same, then that is refused; the trail shows no write"],
    [REFUSED, "then a case opens only on paper, once it was explained what that means"],
    [REFUSED, "then no advocate is asked, but one by duty where capacity is in question"],
    [REFUSED, "then no housing authority is asked, whatever the form says"],
  ],
  "3.1 INTERVENTION": [[REFUSED, "when an intervention is refused, then the fact is held and no door closes"]],
  "3.1 INVOLVEMENT": [
    [REFUSED, "when somebody's involvement is refused, then they are no longer among those to be told"],
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
    [AUTHORITY, "the authority of an attorney or deputy (3.2, CHC-09)"],
    [JOINT, "when the consent rests on %s, then it is refused"],
    [DECIDERS, `${WHO} > an attorney acts where capacity is lacking`],
    [DECIDERS, `${WHO} > and never while the person has capacity`],
    [DECIDERS, "refuses to record an attorney's decision without lack of capacity and a registered power (CHC-09)"],
  ],
  "3.2 deputy": [
    [DECIDERS, `${WHO} > a deputy likewise`],
    [AUTHORITY, "the authority of an attorney or deputy (3.2, CHC-09)"],
  ],
  "3.2 best interests": [
    [DECIDERS, `${WHO} > but a lack of capacity`],
    [AUTHORITY, "the authority of a best-interests decision (3.2, 3.5)"],
    [
      "test/scenarios/capacity.test.ts",
      "when nobody could be consulted, then an advocate is instructed first (CONS-03)",
    ],
  ],
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
  "3.4 UNABLE_TO_ASK": [
    [STANCE, `${STATUS} > not being asked is no refusal`],
    [REFUSED, "without a reason it is not recorded"],
    [REFUSED, "it is no refusal: nothing closes, and the process may start"],
  ],
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
};
