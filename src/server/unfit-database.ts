/** The database cannot serve a hub; the message is one sentence for the operator. */
export class UnfitDatabase extends Error {}
