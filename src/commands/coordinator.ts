import { withRegister } from "./register.js";
import { runCommand } from "./run-command.js";
import { COORDINATOR_USAGE, readCoordinatorArguments, runCoordinator } from "./run-coordinator.js";

runCommand(COORDINATOR_USAGE, async () => {
  const args = readCoordinatorArguments(process.argv.slice(2), new Date());
  return args === null ? COORDINATOR_USAGE : withRegister((owner) => runCoordinator(owner, args));
});
