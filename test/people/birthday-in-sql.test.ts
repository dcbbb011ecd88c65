import { birthday } from "../../src/kernel/calendar.js";
import { momentOfAge } from "../../src/people/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const BORN = ["2008-02-28", "2008-02-29", "2008-03-01", "2006-03-01", "2007-12-31", "2008-07-15"];

/** The day of the moment at home, and the moment itself. */
async function reached(age: number) {
  const { rows } = await hub().owner.query<{ day: string; moment: Date }>(
    `SELECT to_char(moment AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS day, moment
     FROM unnest($1::date[]) WITH ORDINALITY AS born (day, place)
       CROSS JOIN LATERAL (SELECT ${momentOfAge(age, "born.day")}) AS reached (moment) ORDER BY place`,
    [BORN],
  );
  return rows;
}

test.each([16, 18, 25])(
  "an age of %i is reached in the database on the day that the kernel names (CONS-03)",
  async (age) => {
    expect((await reached(age)).map(({ day }) => day)).toEqual(BORN.map((born) => birthday(born, age)));
  },
);

test("it is reached with the first of that day by the clock at home, which in summer is the evening before in UTC", async () => {
  const moments = (await reached(18)).map(({ moment }) => moment.toISOString());
  expect([moments[1], moments[5]]).toEqual(["2026-03-01T00:00:00.000Z", "2026-07-14T23:00:00.000Z"]);
});
