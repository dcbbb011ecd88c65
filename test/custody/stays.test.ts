import { currentStay, latestFirst, staysBegun } from "../../src/custody/stays.js";

const NOW = new Date("2031-05-04T01:00:00Z");
const AN_INSTANT_LATER = new Date(NOW.getTime() + 1);

interface Stay {
  readonly place: string;
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
}

function stay(place: string, arrived: string, departed: string | null): Stay {
  return { place, arrivedAt: new Date(arrived), departedAt: departed === null ? null : new Date(departed) };
}

const ashgrove = stay("HMP Ashgrove", "2030-01-10T09:00:00Z", null);

function placeAt(stays: readonly Stay[], now: Date): string | null {
  return currentStay(staysBegun(stays, now))?.place ?? null;
}

describe("where a person is held", () => {
  test("is where they arrived and have not left", () => {
    expect(placeAt([ashgrove], NOW)).toBe("HMP Ashgrove");
  });

  test("is nowhere for somebody never held", () => {
    expect(placeAt([], NOW)).toBeNull();
  });

  test("begins with the instant of arrival, and not before", () => {
    const arriving = { ...ashgrove, arrivedAt: NOW };
    expect(placeAt([arriving], NOW)).toBe("HMP Ashgrove");
    expect(placeAt([{ ...arriving, arrivedAt: AN_INSTANT_LATER }], NOW)).toBeNull();
  });

  test("ends with the instant of departure, and not before", () => {
    expect(placeAt([{ ...ashgrove, departedAt: NOW }], NOW)).toBeNull();
    expect(placeAt([{ ...ashgrove, departedAt: AN_INSTANT_LATER }], NOW)).toBe("HMP Ashgrove");
  });

  test("is nowhere on the way from one prison to another, whose arrival counts (S1)", () => {
    const left = stay("HMP Ashgrove", "2030-01-10T09:00:00Z", "2031-05-03T22:50:00Z");
    const planned = stay("HMP Brackenfield", "2031-05-04T01:35:00Z", null);
    expect(placeAt([left, planned], NOW)).toBeNull();
    expect(placeAt([left, planned], new Date("2031-05-04T01:35:00Z"))).toBe("HMP Brackenfield");
  });

  test("is the place of the latest arrival where an earlier departure was never recorded, in any order", () => {
    const coldbeck = stay("HMYOI Coldbeck", "2029-03-01T09:00:00Z", null);
    expect(placeAt([coldbeck, ashgrove], NOW)).toBe("HMP Ashgrove");
    expect(placeAt([ashgrove, coldbeck], NOW)).toBe("HMP Ashgrove");
  });
});

describe("a move that is planned", () => {
  const leaving = stay("HMP Ashgrove", "2030-01-10T09:00:00Z", "2031-05-04T22:00:00Z");
  const planned = stay("HMP Brackenfield", "2031-05-05T01:35:00Z", null);

  test("shows neither its arrival nor its departure before the event", () => {
    expect(staysBegun([leaving, planned], NOW)).toEqual([{ ...leaving, departedAt: null }]);
  });

  test("shows both once they have happened", () => {
    expect(staysBegun([leaving, planned], new Date("2031-05-05T02:00:00Z"))).toEqual([leaving, planned]);
  });
});

test("the history of stays tells the latest arrival first", () => {
  const coldbeck = stay("HMYOI Coldbeck", "2029-03-01T09:00:00Z", "2030-01-10T08:00:00Z");
  expect(latestFirst([coldbeck, ashgrove]).map(({ place }) => place)).toEqual(["HMP Ashgrove", "HMYOI Coldbeck"]);
});
