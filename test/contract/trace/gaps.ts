type ById = Readonly<Record<string, string>>;

/** Required, and held by no test. Each says why, and leaves this list as soon as a test holds it. */
export const NOT_COVERED: ById = {};

/** Held by a test in part. The words say which part no test holds. */
export const IN_PART: ById = {
  "CONS-05": "Purpose, necessity and proportion are held; accuracy and timeliness of what is shared are not.",
  "CONS-06": "Held for decisions on sharing and their withdrawal; the person's part in joint work and change is not.",
  "CONS-08": "Communication and equality needs are held; desired outcomes travel only inside the plan.",
  "NEV-05": "Answers are compared to the byte; response times are not compared.",
  "SHARE-03":
    "Agreements carry the terms, and stale toolkits are listed; contracts and delegations with their terms are not built.",
  "NEV-10": "That nothing is read is held, and the submit-only inbox; letters addressed to the partner are not built.",
  "3.8 next field resolved":
    "Held for pages, new requests and one operation; subscriptions, and exports of records, are not built.",
};
