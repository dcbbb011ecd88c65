import { partnerId, personId } from "../../seeds/index.js";
import { DATA_CATEGORIES } from "../../src/policy/vocabulary.js";
import { contentOf } from "../support/canaries.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const VIEW = `query ($personId: ID!, $partnerId: ID!, $role: Role!, $purpose: PurposeOfUse!, $at: DateTimeISO) {
  viewAs(personId: $personId, partnerId: $partnerId, role: $role, purpose: $purpose, at: $at) {
    mayKnow at caller { role purpose partner { name } user { id } }
    entries { category isPermitted level reason toldReason step clause plain evidence { kind id } }
  }
}`;
const MY_SLICE = "query ($id: ID!) { person(id: $id) { mySlice { category level reason clause } } }";

interface Entry {
  readonly category: string;
  readonly level: string;
  readonly reason: string;
  readonly toldReason: string | null;
  readonly clause: string;
}

const viewed = async (
  name: "ig-lead" | "caldicott" | "icb-ig-lead" | "council-manager",
  variables: Record<string, unknown>,
) => (await hub().as(name)).ask(VIEW, { personId: DANIEL, role: "PRACTITIONER", ...variables });
const entriesIn = (answer: Answer): Entry[] => {
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.viewAs.entries;
};

describe("given the council's IG lead looks at Daniel's record as somebody else", () => {
  test.each([
    ["prison-healthcare", "ashgrove-healthcare", "DIRECT_CARE"],
    ["prison", "ashgrove-prison", "SAFE_CUSTODY"],
    ["probation", "northmere-probation", "SUPERVISION"],
    ["icb", "northmere-icb", "FUNDING_ELIGIBILITY"],
  ] as const)(
    "then as %s it is what that caller is told themselves, and all that they are not",
    async (name, partner, purpose) => {
      const own = await (await hub().as(name, purpose)).ask(MY_SLICE, { id: DANIEL });
      const entries = entriesIn(await viewed("ig-lead", { partnerId: partnerId(partner), purpose }));
      expect(entries.map(({ category }) => category)).toEqual(DATA_CATEGORIES);
      const told = entries.filter(({ toldReason }) => toldReason !== null);
      expect(
        told.map(({ category, level, toldReason, clause }) => ({ category, level, reason: toldReason, clause })),
      ).toEqual(own.body.data.person.mySlice);
      expect(entries.length).toBeGreaterThan(told.length);
    },
  );

  test("then an administrator sees less than a practitioner, and a stranger's partner nothing at all", async () => {
    const asAdmin = { partnerId: partnerId("ashdale-council"), purpose: "CARE_MANAGEMENT", role: "ADMINISTRATOR" };
    const plan = entriesIn(await viewed("ig-lead", asAdmin)).find(({ category }) => category === "CARE_PLAN");
    expect(plan).toMatchObject({ level: "EXISTENCE" });
    const stranger = await viewed("ig-lead", {
      partnerId: partnerId("callowmere-council"),
      purpose: "CARE_MANAGEMENT",
    });
    expect(stranger.body.data.viewAs.mayKnow).toBe(false);
    expect(new Set(entriesIn(stranger).map(({ level, toldReason }) => [level, toldReason].join()))).toEqual(
      new Set(["NONE,"]),
    );
  });

  test("then at another moment it is what would have been seen then", async () => {
    const asProbation = { partnerId: partnerId("northmere-probation"), purpose: "SUPERVISION" };
    const at = new Date(hub().now.getTime() - 145 * 86_400_000).toISOString();
    const levelOf = async (moment: string | null) =>
      entriesIn(await viewed("caldicott", { ...asProbation, at: moment })).find(
        ({ category }) => category === "CARE_PLAN",
      )?.level;
    expect([await levelOf(at), await levelOf(null)]).toEqual(["SUMMARY", "READ"]);
  });

  test("then it is in the access log, and holds nothing that is written of him", async () => {
    const answer = await viewed("ig-lead", { partnerId: partnerId("ashgrove-healthcare"), purpose: "DIRECT_CARE" });
    const content = await contentOf(hub(), DANIEL);
    expect(content.filter((text) => JSON.stringify(answer.body).includes(text))).toEqual([]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.operation).toBe("query viewAs");
    expect(event?.body.inquiries).toEqual([
      {
        kind: "VIEW_AS",
        people: [DANIEL],
        about: {
          partnerId: partnerId("ashgrove-healthcare"),
          userId: null,
          role: "PRACTITIONER",
          purpose: "DIRECT_CARE",
        },
        categories: [],
        at: null,
        believedAt: null,
        isAnswered: true,
      },
    ]);
  });
});

describe("whom a view is not for", () => {
  test("a manager of the council gets null with a notice: true reasons are not theirs", async () => {
    const answer = await viewed("council-manager", {
      partnerId: partnerId("ashgrove-prison"),
      purpose: "SAFE_CUSTODY",
    });
    expect(answer.body.data).toEqual({ viewAs: null });
    expect(answer.body.extensions.hub.withheld).toMatchObject([{ path: ["viewAs"], reason: "ROLE_CEILING" }]);
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ hasRefusal: true, body: { inquiries: [{ kind: "VIEW_AS", isAnswered: false }] } });
  });

  test("the ICB's IG lead may look as the ICB, and as nobody else", async () => {
    const own = await viewed("icb-ig-lead", { partnerId: partnerId("northmere-icb"), purpose: "FUNDING_ELIGIBILITY" });
    expect(entriesIn(own).find(({ category }) => category === "CHC")).toMatchObject({ reason: "CONSENT" });
    const other = await viewed("icb-ig-lead", { partnerId: partnerId("ashdale-council"), purpose: "CARE_MANAGEMENT" });
    expect(other.body.data).toEqual({ viewAs: null });
    expect(other.body.extensions.hub.withheld).toMatchObject([{ reason: "NO_RELATIONSHIP" }]);
  });

  test("an IG lead who is kept out of a record meets what a stranger meets", async () => {
    await hub().owner.query(
      "INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from) SELECT $1, id, 'EXCLUDED', 'Cousin', $2 FROM staff_user WHERE subject = 'helen-ashby'",
      [DANIEL, new Date(0)],
    );
    const asked = { partnerId: partnerId("ashgrove-prison"), purpose: "SAFE_CUSTODY" };
    const [kept, nobody] = [
      await viewed("ig-lead", asked),
      await viewed("ig-lead", { ...asked, personId: personId("nobody") }),
    ];
    const bare = ({ body }: Answer) => JSON.stringify(body).replace(body.extensions.hub.requestId, "");
    expect(kept.body.data).toEqual({ viewAs: null });
    expect(bare(kept)).toBe(bare(nobody));
  });
});
