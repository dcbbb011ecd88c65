import { userId } from "../../seeds/index.js";
import { readCoordinatorArguments, runCoordinator } from "../../src/commands/run-coordinator.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const HELEN = ["--partner", "Ashdale Council", "--user", "helen-ashby"];
const APPOINTED =
  "SELECT agreement_reference AS agreement, valid_from, valid_to FROM coordination_appointment WHERE user_id = $1";

async function run(...args: string[]): Promise<string> {
  const read = readCoordinatorArguments(args, hub().now);
  if (!read) throw new Error("help was wanted");
  return runCoordinator(hub().owner, read);
}

const appointments = async () => (await hub().owner.query(APPOINTED, [userId("helen-ashby")])).rows;

describe("appointing the hub's coordinator (GAP-32)", () => {
  test.each<[string, string[], string]>([
    ["nobody", ["--agreement", "A"], "Say --partner and --user"],
    ["neither an agreement nor an end", HELEN, "Say either --agreement"],
    ["both", [...HELEN, "--agreement", "A", "--end"], "Say either --agreement"],
    ["a day", [...HELEN, "--agreement", "A", "--from", "2026-06-01"], "--from must be a moment"],
    ["the moment of an end", [...HELEN, "--agreement", "A", "--at", "2026-06-01T09:00:00Z"], "--at for its end"],
    [
      "who leads no governance",
      ["--partner", "Ashdale Council", "--user", "priya-nair", "--agreement", "A"],
      "no such",
    ],
    ["another partner's user", ["--partner", "HMP Ashgrove", "--user", "helen-ashby", "--agreement", "A"], "no such"],
    ["who is not appointed, to end it", [...HELEN, "--end"], "They are not appointed"],
  ])("is refused with %s, and nobody is appointed", async (_name, args, told) => {
    await expect((async () => run(...args))()).rejects.toThrow(told);
    expect(await appointments()).toEqual([]);
  });

  test("keeps on the strength of what and since when; once at a time; and its end", async () => {
    const from = new Date("2026-06-01T08:00:00Z");
    const agreement = "Northmere agreement, schedule 4";
    const said = ["--agreement", agreement, "--from", from.toISOString()];
    expect(await run(...HELEN, ...said)).toBe(
      "Helen Ashby coordinates joint investigations from 2026-06-01T08:00:00.000Z.",
    );
    await expect(run(...HELEN, ...said)).rejects.toThrow("They are appointed already");
    expect(await appointments()).toEqual([{ agreement, valid_from: from, valid_to: null }]);
    await run(...HELEN, "--end");
    expect(await appointments()).toEqual([{ agreement, valid_from: from, valid_to: hub().now }]);
    await expect(run(...HELEN, "--end")).rejects.toThrow("They are not appointed");
  });
});
