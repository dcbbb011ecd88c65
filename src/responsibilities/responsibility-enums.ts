import { enumOf } from "../access/index.js";
import type { Ground } from "./care-act-authority.js";
import type { AdviserAnswer } from "./personal-adviser-offer.entity.js";
import type { RecordedDuty } from "./responsibility.entity.js";

/** For what an authority answers. Several can hold at once (domain guide 4.1). */
export type Responsibility = "CARE_ACT" | "CHC" | RecordedDuty;

const RECORDED: Readonly<Record<RecordedDuty, string>> = {
  LEAVING_CARE:
    "The council that looked after the person keeps its duties to them; custody changes nothing (YOUTH-04).",
  SECTION_117: "Aftercare following detention for treatment (Mental Health Act 1983 s117).",
};

export const ResponsibilityEnum = enumOf<Responsibility>(
  "ResponsibilityKind",
  "For what an authority answers. Several authorities can answer for one person at once.",
  {
    CARE_ACT: "Assessment and support under the Care Act 2014. Derived, never set: CUST-01, CUST-03, CUST-04.",
    CHC: "The NHS pays for the whole of the person's care outside hospital. Follows from the decision on a case.",
    ...RECORDED,
  },
);

export const RecordedDutyEnum = enumOf<RecordedDuty>(
  "RecordedDuty",
  "A duty that a council records of itself. That under the Care Act is not among them: it is derived (CUST-03).",
  RECORDED,
);

export const GroundEnum = enumOf<Ground>("ResponsibilityGround", "Why an authority answers under the Care Act.", {
  PRISON: "The prison or young offender institution where the person is held stands in its area (CUST-01).",
  APPROVED_PREMISES: "The approved premises where the person must live stand in its area (CUST-03).",
  ORDINARY_RESIDENCE: "The person ordinarily resides in its area, and is not held anywhere.",
});

export const AdviserAnswerEnum = enumOf<AdviserAnswer>("AdviserAnswer", "What was said to the offer of an adviser.", {
  WANTED: "The person wants a personal adviser.",
  NOT_WANTED: "The person wants none. They may be asked again, and change their mind, until they are 25.",
});
