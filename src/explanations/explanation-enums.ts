import { type DoorChange, enumOf } from "../access/index.js";
import type { AgreementFact, ConsentStance, MatrixColumn } from "../policy/vocabulary.js";

export const MatrixColumnEnum = enumOf<MatrixColumn>(
  "MatrixColumn",
  "A column of the access matrix: a kind of agency, or the information-governance lead of any of them.",
  {
    LOCAL_AUTHORITY: "A council with adult social care duties.",
    PRISON_HEALTHCARE: "The healthcare provider inside a prison.",
    PRISON: "Custodial management of a prison or young offender institution.",
    PROBATION: "The probation service, approved premises included.",
    ICB: "An integrated care board, which commissions NHS continuing healthcare.",
    POLICE: "A police force.",
    NHS: "An NHS trust or a general practice.",
    HOUSING: "A housing authority or social landlord.",
    CARE_PROVIDER: "A provider of commissioned care.",
    DWP: "A local office of the Department for Work and Pensions.",
    ADVOCACY: "A provider of instructed advocacy.",
    INFORMATION_GOVERNANCE: "The information-governance lead of a partner, whatever kind of agency it is.",
  },
);

export const ConsentStanceEnum = enumOf<ConsentStance>(
  "ConsentStance",
  "What a decision about sharing does to the doors.",
  {
    PERMIT: "It opens what needs consent.",
    REFUSAL: "It closes what needs consent. A withdrawn consent does the same.",
    OBJECTION: "It closes what rests on involvement too, down to what keeps care going (MIN-01).",
  },
);

export const AgreementStatusWeighedEnum = enumOf<AgreementFact["status"]>(
  "AgreementStatusWeighed",
  "How an information sharing agreement stands, as policy weighs it. Whether it is in force is a matter of its dates too.",
  {
    DRAFT: "Not signed; it opens something only while an emergency authorisation lasts (AGR-03).",
    SIGNED: "Signed by both.",
    SUSPENDED: "Suspended: it opens nothing by any route (NEV-10).",
    ENDED: "Ended: it opens nothing by any route (NEV-10).",
  },
);

/** What a decision can rest on. */
export type EvidenceKind =
  | ("RELATIONSHIP" | "AGREEMENT" | "CONSENT" | "GATEWAY")
  | ("OVERRIDE" | "DISCLOSURE" | "BREAK_GLASS" | "INCIDENT");

export const EvidenceKindEnum = enumOf<EvidenceKind>("AccessEvidenceKind", "What a decision about access rests on.", {
  RELATIONSHIP: "A legitimate relationship.",
  AGREEMENT: "An information sharing agreement.",
  CONSENT: "A consent, refusal or objection.",
  GATEWAY: "A statutory gateway.",
  OVERRIDE: "A recorded decision to share without consent (domain guide 3.6).",
  DISCLOSURE: "A disclosure that the owning agency approved.",
  BREAK_GLASS: "An opening of the record in an emergency (domain guide 3.7).",
  INCIDENT: "A declared major incident: the emergency set alone (MIN-02).",
});

export const DoorChangeEnum = enumOf<DoorChange>("DoorChange", "How a door would move.", {
  OPENS: "Shut before, open after.",
  CLOSES: "Open before, shut after.",
  RISES: "Open before, and wider after.",
  FALLS: "Open before, and less wide after.",
});
