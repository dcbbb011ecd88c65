import { withRegister } from "./register.js";
import { runCommand } from "./run-command.js";
import { ISSUER_ADD_USAGE, readIssuerAddArguments, runIssuerAdd } from "./run-issuer-add.js";

runCommand(ISSUER_ADD_USAGE, async () => {
  const args = await readIssuerAddArguments(process.argv.slice(2), new Date());
  return args === null ? ISSUER_ADD_USAGE : withRegister((owner, reach) => runIssuerAdd(owner, reach, args));
});
