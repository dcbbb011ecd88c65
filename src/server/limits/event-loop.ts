import { monitorEventLoopDelay } from "node:perf_hooks";

/** Tells how late the event loop is, in milliseconds. */
export interface EventLoopGauge {
  readonly lateness: () => number;
  readonly stop: () => void;
}

const RESOLUTION_MILLISECONDS = 20;
const PERIOD_MILLISECONDS = 500;

/** A gauge of how late the event loop was in the last half second, on the average of all that it had to do. */
export function openEventLoopGauge(): EventLoopGauge {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delays.enable();
  let lateness = 0;
  const timer = setInterval(() => {
    lateness = Number.isNaN(delays.mean) ? 0 : Math.max(0, delays.mean / 1_000_000 - RESOLUTION_MILLISECONDS);
    delays.reset();
  }, PERIOD_MILLISECONDS).unref();
  return {
    lateness: () => lateness,
    stop: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
