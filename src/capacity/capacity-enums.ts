import { enumOf } from "../access/index.js";
import type { AuthorityKind, LibertyKind } from "./capacity.entity.js";
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
