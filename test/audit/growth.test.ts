import { personId } from "../../seeds/index.js";
import { runAuditGrowth } from "../../src/commands/run-audit-growth.js";
import { useHub } from "../support/hub.js";
import { ownerUrlOf } from "../support/owner-url.js";

const hub = useHub();

test("the log's own growth is told: how much there is, how much a year adds, when the first entry may go (AUD-02)", async () => {
  expect(await runAuditGrowth(ownerUrlOf(hub()), new Date())).toBe("The access log is empty.");
  const council = await hub().as("council");
  for (let n = 0; n < 5; n += 1) await council.ask("{ me { role } }");
  const told = await runAuditGrowth(ownerUrlOf(hub()), new Date());
  expect(told).toMatch(/access_event_\d{4}_\d{2} +5 entries, \d+\.\d MiB/);
  expect(told).toMatch(/5 entries with their indexes and seal: \d+\.\d MiB, \d+ bytes an entry/);
  expect(told).toMatch(/of the last 1 days, a year adds 1825 entries/);
  expect(told).toContain(`before ${new Date().getUTCFullYear() + 2}-`);
  expect(told).not.toContain(personId("daniel-marsh"));
});
