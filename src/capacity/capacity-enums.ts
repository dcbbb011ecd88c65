import { enumOf } from "../access/index.js";
import type { Appointment, AuthorityKind, CapacityMatter, LibertyKind } from "./capacity.entity.js";
import type { LibertyValidity } from "./liberty-validity.js";

export const AuthorityKindEnum = enumOf<AuthorityKind>(
  "AuthorityKind",
  "By what authority somebody may decide for the person. Next of kin is none (Mental Capacity Act 2005).",
  {
    ATTORNEY_HEALTH_AND_WELFARE:
      "A registered lasting power of attorney for health and welfare; only where the person lacks capacity.",
    ATTORNEY_PROPERTY_AND_AFFAIRS:
      "A registered lasting power of attorney for property and financial affairs. It decides nothing about care.",
    DEPUTY_WELFARE: "A deputy of the Court of Protection for personal welfare.",
    DEPUTY_PROPERTY_AND_AFFAIRS:
      "A deputy of the Court of Protection for property and affairs. It decides nothing about care.",
  },
);

export const AppointmentEnum = enumOf<Appointment>(
  "AuthorityAppointment",
  "How the holders of one authority are bound to one another (domain guide 3.5).",
  {
    SOLE: "One person holds it.",
    JOINTLY: "They decide together: what one of them permits counts once each of the others has permitted it.",
    JOINTLY_AND_SEVERALLY: "Each may decide alone; where one permits and one refuses, the refusal wins.",
  },
);

export const CapacityMatterEnum = enumOf<CapacityMatter>(
  "CapacityMatter",
  "The kinds of consent for which capacity is assessed (domain guide 3.1, 3.2).",
  {
    INFORMATION_SHARING: "Who may see what, and what for.",
    PROCESS: "Whether an assessment or process goes ahead.",
    INTERVENTION: "Whether to be examined, cared for or treated.",
    INVOLVEMENT: "Whom to involve or have told.",
  },
);

export const LibertyKindEnum = enumOf<LibertyKind>(
  "LibertyAuthorisationKind",
  "How a deprivation of liberty was authorised.",
  {
    STANDARD: "A standard authorisation by the council.",
    URGENT: "An urgent authorisation by the place itself, for days.",
    COURT: "An order of the Court of Protection.",
  },
);

export const LibertyValidityEnum = enumOf<LibertyValidity>(
  "LibertyValidity",
  "Whether an authorisation is valid where the person is now, by recorded arrivals (TRANS-19).",
  {
    VALID_HERE: "It is in time, and for the place the person is in.",
    NOT_VALID_AT_THIS_SETTING:
      "It is in time, but for another place than the one the person is in. Ask whether a new one is needed.",
    NOT_BEGUN: "It begins later.",
    EXPIRED: "Its time is over.",
    ENDED: "It was ended before its time.",
  },
);
