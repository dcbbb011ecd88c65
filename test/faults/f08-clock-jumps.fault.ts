import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, NAME } from "./support/questions.js";
import { until } from "./support/until.js";

const county = useCounty();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const JUMPS = [HOUR, -HOUR, DAY, -DAY, 0];
const SHIFT_CLOCK = require.resolve("./support/shift-clock.cjs");

test("the hub's clock jumps an hour and a day, on and back: tokens are judged by it, and the log has no gap (F8)", async () => {
  const file = join(county().dataDir, "clock-shift");
  await writeFile(file, "0");
  const hub = await county().startHub({ NODE_OPTIONS: `--require ${SHIFT_CLOCK}`, CLOCK_SHIFT_FILE: file });
  const begun = performance.now();
  const askAt = (shift: number) => county().ask(hub, NAME, DANIEL, { now: new Date(Date.now() + shift) });
  expect((await askAt(0)).status).toBe(200);
  for (const shift of JUMPS) {
    await writeFile(file, String(shift));
    hub.signal("SIGUSR2");
    await until("the hub has the new time", 10, async () => (await askAt(shift)).status === 200);
    if (shift !== 0) expect((await askAt(shift - DAY)).status).toBe(401);
    if (shift !== 0) expect((await askAt(shift + DAY)).status).toBe(401);
    await county().askAtOnce(20, () => askAt(shift));
    await after(1_500);
  }
  // Every second at most, whatever the calendar says: a clock that jumps must not set off what is due "by now".
  const seconds = (performance.now() - begun) / 1_000;
  expect(await county().count("SELECT FROM checkpoint")).toBeLessThan(seconds + JUMPS.length);
  await expectInvariants(county());
});
