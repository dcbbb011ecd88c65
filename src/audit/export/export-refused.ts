/** Nothing is exported, or nothing more; the message is one sentence for the operator. */
export class ExportRefused extends Error {}
