import "reflect-metadata";
import { plainSentence } from "./server/plain-sentence.js";
import { parseSettings } from "./server/settings.js";
import { type RunningHub, startHub } from "./server/start.js";

const SLOWEST_STOP_MILLISECONDS = 25_000;

/** Starts the hub and keeps it until a signal ends it. */
async function main(): Promise<void> {
  const settings = parseSettings(process.env);
  const starting = startHub(settings, (step) => process.stderr.write(`  ${step}\n`));
  stopOnSignal(starting);
  const { url } = await starting;
  process.stdout.write(`hub ready at ${url}/graphql\n`);
  if (!settings.hasDevIssuer) return;
  process.stdout.write(`  a token:      npm run token -- --as council\n`);
  process.stdout.write(`  the explorer: ${url}/\n`);
}

/** Ends what is under way, then the hub and its database; a second signal does not wait. */
function stopOnSignal(starting: Promise<RunningHub>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => process.exit(1), SLOWEST_STOP_MILLISECONDS).unref();
      starting
        .then(({ stop }) => stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
}

main().catch((error: unknown) => {
  const sentence = plainSentence(error);
  process.stderr.write(sentence ? `${sentence}\n` : `The hub did not start: ${(error as Error)?.stack ?? error}\n`);
  process.exitCode = 1;
});
