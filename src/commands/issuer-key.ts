import { withRegister } from "./register.js";
import { runCommand } from "./run-command.js";
import { ISSUER_KEY_USAGE, readIssuerKeyArguments, runIssuerKey } from "./run-issuer-key.js";

runCommand(ISSUER_KEY_USAGE, async () => {
  const args = await readIssuerKeyArguments(process.argv.slice(2), new Date());
  return args === null ? ISSUER_KEY_USAGE : withRegister((owner) => runIssuerKey(owner, args));
});
