import { parseArgs } from "node:util";
import { CAST, CAST_NAMES, type CastName } from "../../seeds/index.js";
import { PURPOSES, type Purpose } from "../policy/vocabulary.js";
import { castToken } from "../server/cast-token.js";
import { readDevelopmentIssuer } from "../server/development-issuer.js";
import { parseSettings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Prints a bearer token for a member of the demo cast, valid for 12 hours.

  npm run token -- --as NAME [--purpose PURPOSE] [--second-factor]

NAME is one of: ${CAST_NAMES.join(", ")}.
Without --purpose the token holds all purposes of that member; state one with each request in the Hub-Purpose header.
With --second-factor the token says that its bearer signed in with one, as opening a record in an emergency demands.`;

runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      as: { type: "string" },
      purpose: { type: "string" },
      "second-factor": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return USAGE;
  const name = nameOf(values.as);
  const settings = parseSettings(process.env);
  if (!settings.hasDevIssuer) throw new UsageError("The development issuer is off, so there are no demo tokens.");
  const issuer = await readDevelopmentIssuer(settings.dataDir);
  if (!issuer) throw new UsageError(`No hub has run in ${settings.dataDir} yet: start one with npm start.`);
  const options = { hasSecondFactor: values["second-factor"] ?? false };
  return castToken(name, purposesOf(name, values.purpose), issuer, settings.audience, new Date(), options);
});

function nameOf(given: string | undefined): CastName {
  const name = CAST_NAMES.find((known) => known === given);
  if (!name)
    throw new UsageError(
      `${given === undefined ? "Say whose token with --as NAME" : "Nobody in the cast has that name"}.\n\n${USAGE}`,
    );
  return name;
}

function purposesOf(name: CastName, given: string | undefined): readonly Purpose[] {
  if (given === undefined) return CAST[name].purposes;
  const purpose = PURPOSES.find((known) => known === given);
  if (!purpose) throw new UsageError(`There is no such purpose. The purposes are: ${PURPOSES.join(", ")}.`);
  return [purpose];
}
