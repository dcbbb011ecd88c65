import type { Measurement } from "./report.js";
import type { TrailAlone } from "./trail-alone.js";

/** What the trail adds to a request, as measured beside a hub that has none. */
export interface TrailCost {
  readonly query: Measurement["query"];
  readonly inFlight: number;
  readonly cpuWithout: number;
  readonly cpuWith: number;
  readonly addedMilliseconds: number;
  /** What is added, as a share of the request without it. */
  readonly addedShare: number;
  readonly statementsWithout: number;
  readonly statementsWith: number;
  readonly isWithinTarget: boolean;
}

/** The most that the trail may add to the processor time of a request, as milliseconds and as a share of it. */
export const TRAIL_TARGET = { milliseconds: 0.15, share: 0.2 } as const;

/** Sets each measurement of the hub against the one without a trail that was made in turns with it. */
export function trailCosts(measurements: readonly Measurement[]): TrailCost[] {
  return measurements.flatMap((one) => {
    const bare = measurements.find(
      ({ query, inFlight, contender }) =>
        query === one.query && inFlight === one.inFlight && contender === "hub without trail",
    );
    return one.contender === "hub" && bare ? [costOf(one, bare)] : [];
  });
}

function costOf(hub: Measurement, bare: Measurement): TrailCost {
  const addedMilliseconds = hub.cpuMilliseconds - bare.cpuMilliseconds;
  const addedShare = addedMilliseconds / bare.cpuMilliseconds;
  return {
    ...{ query: hub.query, inFlight: hub.inFlight, addedMilliseconds, addedShare },
    ...{ cpuWithout: bare.cpuMilliseconds, cpuWith: hub.cpuMilliseconds },
    ...{ statementsWithout: bare.statements, statementsWith: hub.statements },
    isWithinTarget: addedMilliseconds <= TRAIL_TARGET.milliseconds && addedShare <= TRAIL_TARGET.share,
  };
}

/** What the trail costs, in lines for people. */
export function trailLines(costs: readonly TrailCost[], alone: readonly TrailAlone[]): string {
  const target = `at most ${TRAIL_TARGET.milliseconds} ms and ${TRAIL_TARGET.share * 100}%`;
  return [
    `The trail, in CPU ms of a request (target: ${target} added):`,
    ...costs.map(costLine),
    "The trail alone, for events about one person:",
    ...alone.map(aloneLine),
  ].join("\n");
}

function costLine(cost: TrailCost): string {
  const { query, inFlight, cpuWithout, cpuWith, addedMilliseconds, addedShare } = cost;
  return [
    `  ${query}, ${inFlight} in flight: ${cpuWithout.toFixed(3)} without, ${cpuWith.toFixed(3)} with:`,
    `${addedMilliseconds.toFixed(3)} added, ${(addedShare * 100).toFixed(1)}%,`,
    `${cost.isWithinTarget ? "within" : "beyond"} the target;`,
    `statements ${cost.statementsWithout.toFixed(2)} without, ${cost.statementsWith.toFixed(2)} with`,
  ].join(" ");
}

function aloneLine({ inFlight, eventsPerSecond, cpuMilliseconds }: TrailAlone): string {
  return `  ${inFlight} in flight: ${eventsPerSecond.toFixed(0)} events/s, ${cpuMilliseconds.toFixed(3)} CPU ms an event`;
}
