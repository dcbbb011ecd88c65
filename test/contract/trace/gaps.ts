type ById = Readonly<Record<string, string>>;

/** Required, and held by no test. Each says why, and leaves this list as soon as a test holds it. */
export const NOT_COVERED: ById = {
  "3.1 PROCESS": "Such decisions are kept; no test shows that a refused process cannot start.",
  "3.1 INTERVENTION": "Such decisions are kept; no test shows that they close no door.",
  "3.5 joint attorneys":
    "That a power asks for acting jointly is held in its words; a consent names one decider and does not weigh it.",
  "3.8 entries in the shared plan":
    "No test withdraws a consent and reads what its recipient had written into the plan.",
  "3.8 capacity regained": "Nothing suspends a substitute's permits by itself, and no task asks the person.",
  "3.8 capacity lost": "A decision does not look at later findings about capacity; no test records one and asks again.",
};

/** Held by a test in part. The words say which part no test holds. */
export const IN_PART: ById = {
  "CONS-03":
    "A basis in capacity must be stated; the assessment and best-interests process behind it are not asked for.",
  "CONS-05": "Purpose, necessity and proportion are held; accuracy and timeliness of what is shared are not.",
  "CONS-06": "Held at withdrawal; the person's part in referral, joint work and change is not.",
  "CONS-08": "Communication and equality needs are held; desired outcomes travel only inside the plan.",
  "NEV-05": "Answers are compared to the byte; response times are not compared.",
  "NEV-07": "That one fact is too little is not tested.",
  "SHARE-03":
    "Agreements carry the terms, and stale toolkits are listed; contracts and delegations with their terms are not built.",
  "NEV-10": "That nothing is read is held, and the submit-only inbox; letters addressed to the partner are not built.",
  "AUD-01": "There is no export, so none is logged.",
  "AUD-02": "Append-only and value-free are held; there is no chain of hashes.",
  "3.1 INVOLVEMENT":
    "Held where a person chose whom family services tell; a consent of this kind is kept, and nothing reads it.",
  "3.2 best interests": "Who was consulted is kept with the best-interests decision; a consent does not ask for one.",
  "3.2 attorney": "Restrictions of a power are kept in its words, and a consent does not weigh them.",
  "3.2 deputy": "That an order is in force is weighed among findings about capacity, and not in a consent.",
  "3.4 UNABLE_TO_ASK": "That a reason is required is not tested.",
  "3.8 next field resolved":
    "Held for pages, new requests and one operation; subscriptions and export jobs are not built.",
  "3.8 recipient's own entries": "Held as a rule of what remains; no scenario reads them back after a withdrawal.",
};
