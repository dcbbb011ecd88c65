import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { AskedHub } from "../../attack/asked-hub.js";
import { plantCanaries } from "../../attack/canaries.js";
import { untilStopped } from "../../attack/until-stopped.js";
import { UsageError } from "../../run-command.js";
import type { BearerOf } from "../callers-of.js";
import { areTextsKept, keepTexts, putTextsBack } from "./kept-texts.js";
import { registerTemporaryIssuer, removeTemporaryIssuer } from "./temporary-issuer.js";
import { requireThrowAway } from "./throw-away-records.js";

/** A hub elsewhere, and the database on which it runs. */
export interface PlantedTerms {
  readonly databaseUrl: string | null;
  /** The database's name, as the operator said it again: that its records may be thrown away. */
  readonly named: string;
  readonly audience: string;
  readonly isProduction: boolean;
}

/** What planting lends to an attack. */
export interface Planted {
  readonly databaseUrl: string;
  readonly owner: pg.Client;
  readonly bearerOf: BearerOf;
}

const WARNING = (named: string) =>
  `In ${named} every text about people is replaced by a canary until this ends, and then put back. Its access log keeps
  that the suite asked. If this is killed, run it again with --restore.`;

/** Plants canaries and a temporary issuer in a database of throw-away records, and takes both out again, whatever happens. */
export async function withPlantedHub<Result>(
  terms: PlantedTerms,
  tell: (line: string) => void,
  work: (planted: Planted) => Promise<Result>,
): Promise<Result> {
  return untilStopped((stopped) =>
    withOwner(terms, async (owner, databaseUrl) => {
      if (await areTextsKept(owner))
        throw new UsageError(`${terms.named} is planted already: --restore puts its texts back.`);
      tell(WARNING(terms.named));
      await keepTexts(owner);
      try {
        const bearerOf = await registerTemporaryIssuer(owner, terms.audience);
        await plantCanaries(owner);
        return await Promise.race([work({ databaseUrl, owner, bearerOf }), stopped]);
      } finally {
        await restore(owner);
        tell("texts and issuers are as they were");
      }
    }),
  );
}

/** Takes out what a run that was killed has left. */
export async function restorePlanted(terms: PlantedTerms): Promise<string> {
  return withOwner(terms, async (owner) => {
    if (!(await areTextsKept(owner))) return `Nothing is planted in ${terms.named}.`;
    await restore(owner);
    return `Texts and issuers in ${terms.named} are as they were.`;
  });
}

async function restore(owner: pg.Client): Promise<void> {
  await removeTemporaryIssuer(owner);
  await putTextsBack(owner);
}

async function withOwner<Result>(
  { databaseUrl, named, isProduction }: PlantedTerms,
  work: (owner: pg.Client, databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl === null) throw new UsageError("Set DATABASE_URL to the database on which that hub runs.");
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await requireThrowAway(owner, named, isProduction);
    return await work(owner, databaseUrl);
  } finally {
    await owner.end();
  }
}

const LONGEST_WAIT_SECONDS = 60;

/** Waits until the hub believes the suite's tokens: a hub on another database never will. */
export async function untilLetIn(url: string, bearer: () => string): Promise<void> {
  const hub = new AskedHub(url);
  for (let second = 0; second < LONGEST_WAIT_SECONDS; second++) {
    const { status } = await hub.ask(bearer(), "{ me { role } }");
    if (status === 200) return;
    await pause(1_000);
  }
  throw new UsageError(`The hub at ${url} does not take the suite's tokens: is it the one that runs on DATABASE_URL?`);
}
