type ById = Readonly<Record<string, string>>;

/** Required, and held by no test. Each says why, and leaves this list as soon as a test holds it. */
export const NOT_COVERED: ById = {
  "CONS-02": "Records of advice given are not built, so none is copied.",
  "SHARE-01": "The register of partners' policies is not built.",
  "SHARE-02": "Controllers' registrations are not held.",
  "SHARE-03": "Contract terms and security self-assessments are not held.",
  "SHARE-04": "Delay between a need to share and sharing is not measured.",
  "SHARE-05": "Safeguarding meetings are not built.",
  "NEV-08": "There is no onward-sharing bar on single entries; cells and gateways alone keep such data apart.",
  "NEV-11": "The hub answers with no aggregate over people, so there is no count to suppress.",
  "3.1 PROCESS": "Such decisions are kept; no test shows that a refused process cannot start.",
  "3.1 INTERVENTION": "Such decisions are kept; no test shows that they close no door.",
  "3.5 joint attorneys": "A consent names one decider: whether attorneys act jointly is not held.",
  "3.8 entries in the shared plan":
    "No test withdraws a consent and reads what its recipient had written into the plan.",
  "3.8 partners affected": "Partners are not notified: they learn when they next ask.",
  "3.8 copies made": "The hub keeps no list of copies for the person, only the access log.",
  "3.8 capacity regained": "Nothing suspends a substitute's permits by itself, and no task asks the person.",
};

/** Held by a test in part. The words say which part no test holds. */
export const IN_PART: ById = {
  "CONS-03": "A capacity decision is required; the best-interests process behind one is recorded and not enforced.",
  "CONS-05": "Purpose, necessity and proportion are held; accuracy and timeliness of what is shared are not.",
  "CONS-06": "Held at withdrawal; the person's part in referral, joint work and change is not.",
  "CONS-08": "Communication and equality needs are held; desired outcomes travel only inside the plan.",
  "NEV-05": "Answers are compared to the byte; response times are not compared.",
  "NEV-07": "That one fact is too little is not tested.",
  "NEV-10": "That nothing is read is held; the submit-only inbox and letters are not built.",
  "MIN-02": "The emergency contact is held; the set as one answer for a major incident is not built.",
  "AUD-01": "There is no export, so none is logged.",
  "AUD-02": "Append-only and value-free are held; there is no chain of hashes.",
  "3.2 best interests": "Consulted people and less restrictive options are not required of it.",
  "3.2 attorney": "Restrictions of the power and the donor's age are not held.",
  "3.2 deputy": "That the order has not expired is not weighed.",
  "3.4 UNABLE_TO_ASK": "That a reason is required is not tested.",
  "3.6 review": "That it is due within five working days is derived, and nothing follows when it is late.",
  "3.8 next field resolved": "Held for a paged list and for new requests; subscriptions and export jobs are not built.",
  "3.8 recipient's own entries": "Held as a rule of what remains; no scenario reads them back after a withdrawal.",
};
