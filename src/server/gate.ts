import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type AdmissionTerms, CheckedSignatures } from "../auth/index.js";
import { DatabaseSession } from "../db/index.js";
import type { HubOptions } from "./hub.js";
import { RegisteredIssuers } from "./registered-issuers.js";
import { reachOf } from "./sound-issuer.js";
import { UsedOnceInDatabase } from "./used-once.js";

type GateOptions = Pick<HubOptions, "audience" | "publicUrl" | "tls" | "mayReadKeysPrivately" | "monotonicNow">;

/**
 * What tokens are judged by: the register of issuers, the hub's own name and address, and what has been used before.
 *
 * Throws `UnsoundIssuers`, and gives the connections back, where a registered issuer's tokens could not be verified
 * safely: a hub that starts anyway would turn that partner away without a reason, or let somebody in without one.
 */
export async function openGate(dataSource: DataSource, options: GateOptions, log: Logger): Promise<AdmissionTerms> {
  const openSession = () => new DatabaseSession(dataSource, null);
  const { audience, publicUrl = null, tls = null, mayReadKeysPrivately = false } = options;
  const directory = new RegisteredIssuers({
    ...{ openSession, monotonicNow: options.monotonicNow ?? (() => performance.now()) },
    reach: reachOf({ publicUrl, tls, mayReadKeysPrivately }),
    onTrouble: (issuer, error) => log.warn({ issuer, reason: wordsOf(error) }, "an issuer's keys cannot be had"),
  });
  await directory.requireSound().catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  const address = publicUrl === null ? null : `${publicUrl}/graphql`;
  return {
    directory,
    audience,
    address,
    signatures: new CheckedSignatures(),
    usedOnce: new UsedOnceInDatabase(openSession),
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
