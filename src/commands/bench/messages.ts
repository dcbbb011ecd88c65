import type { ContenderName } from "./contender.js";
import type { StatementCount } from "./statement-count.js";

/** What a contender's process is told at its start. */
export interface ContenderOrder {
  readonly contender: ContenderName;
  /** The hub's own login for the hubs, the owner's for the rivals. */
  readonly databaseUrl: string;
  /** What the hub signs its claims with, in hexadecimal digits. */
  readonly claimKey: string;
  readonly audience: string;
}

/** What a contender has used since it was started. */
export interface Usage extends StatementCount {
  readonly processorMicroseconds: number;
}

/** What a contender's process tells. */
export type ContenderMessage =
  | { readonly kind: "ready"; readonly port: number }
  | { readonly kind: "usage"; readonly usage: Usage };
