import { type AnsweringArea, answeringArea, type HeldStay } from "../../src/responsibilities/care-act-authority.js";

const HOME = { areaCode: "home", since: null };
const at = (time: string) => new Date(`2031-${time}:00Z`);
const OPEN = { ground: "PRISON", departedAt: null, expectedReleaseOn: null } as const;
const stay = (areaCode: string, arrived: string, more: Partial<HeldStay> = {}): HeldStay => ({
  ...OPEN,
  areaCode,
  arrivedAt: at(arrived),
  ...more,
});
const areaAt = (stays: readonly HeldStay[], moment: string, residence: typeof HOME | null = HOME) =>
  answeringArea(stays, residence, at(moment))?.areaCode ?? null;

const LEFT = "03-10T23:50";
const ARRIVED = "03-11T01:35";
const moved = [stay("first", "01-05T10:00", { departedAt: at(LEFT) }), stay("second", ARRIVED)];
const onTheRoad = moved.slice(0, 1);

describe("who answers under the Care Act", () => {
  test("is the authority of the prison's area, whatever the home (CUST-01)", () => {
    const answering = answeringArea([stay("prison", "01-05T10:00")], HOME, at("02-01T00:00"));
    expect(answering).toEqual<AnsweringArea>({ areaCode: "prison", ground: "PRISON", since: at("01-05T10:00") });
  });

  test("is the authority of the approved premises' area (CUST-03)", () => {
    const premises = stay("premises", "01-05T10:00", { ground: "APPROVED_PREMISES" });
    expect(answeringArea([premises], HOME, at("02-01T00:00"))).toMatchObject({
      areaCode: "premises",
      ground: "APPROVED_PREMISES",
    });
  });

  test("is that of the ordinary residence before the first arrival, and nobody's where that is not known (CUST-04)", () => {
    expect(areaAt(moved, "01-05T09:59")).toBe("home");
    expect(areaAt(moved, "01-05T09:59", null)).toBeNull();
  });

  test("passes with the arrival and not with the departure, with no gap and no overlap (TRANS-09)", () => {
    expect(areaAt(moved, "01-05T10:00")).toBe("first");
    expect(areaAt(moved, "03-11T01:00")).toBe("first");
    expect(areaAt(moved, "03-11T01:34")).toBe("first");
    expect(areaAt(moved, ARRIVED)).toBe("second");
  });

  test("is the same on the road whether the next arrival is written down or not, so that none is betrayed", () => {
    expect(areaAt(onTheRoad, "03-11T01:00")).toBe(areaAt(moved, "03-11T01:00"));
  });

  test("is that of the ordinary residence a day after a departure that led nowhere", () => {
    expect(areaAt(onTheRoad, "03-11T23:49")).toBe("first");
    expect(answeringArea(onTheRoad, HOME, at("03-11T23:50"))).toEqual({
      ...{ areaCode: "home", ground: "ORDINARY_RESIDENCE", since: at("03-11T23:50") },
    });
  });

  test("is that of the ordinary residence from the moment of release", () => {
    const released = [stay("first", "01-05T10:00", { departedAt: at(LEFT), expectedReleaseOn: "2031-03-10" })];
    expect(areaAt(released, "03-10T23:49")).toBe("first");
    expect(areaAt(released, LEFT)).toBe("home");
  });

  test("stays with the first authority through a move within its area, without a break (TRANS-02)", () => {
    const within = [stay("same", "01-05T10:00", { departedAt: at(LEFT) }), stay("same", ARRIVED)];
    expect(answeringArea(within, HOME, at("04-01T00:00"))?.since).toEqual(at("01-05T10:00"));
    const back = [
      ...moved.slice(0, 1),
      stay("second", ARRIVED, { departedAt: at("04-01T10:00") }),
      stay("first", "04-01T12:00"),
    ];
    expect(answeringArea(back, HOME, at("05-01T00:00"))?.since).toEqual(at("04-01T12:00"));
  });

  test("rests on the place where they were at that moment, also where another in the same area followed", () => {
    const premises = stay("same", ARRIVED, { ground: "APPROVED_PREMISES" });
    const followed = [stay("same", "01-05T10:00", { departedAt: at(LEFT) }), premises];
    expect(answeringArea(followed, HOME, at("02-01T00:00"))?.ground).toBe("PRISON");
    expect(answeringArea(followed, HOME, at("04-01T00:00"))?.ground).toBe("APPROVED_PREMISES");
  });

  test("is recomputed on the next arrival where an earlier departure was never written down (YOUTH-03)", () => {
    const forgotten = [stay("young", "01-05T10:00"), stay("adult", "03-01T10:00")];
    expect(areaAt(forgotten, "03-01T09:59")).toBe("young");
    expect(areaAt(forgotten, "03-01T10:00")).toBe("adult");
  });
});
