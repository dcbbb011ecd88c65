/**
 * The moment at which somebody reaches an age, as SQL over their date of birth: the first of that day at home.
 *
 * PostgreSQL by itself lets who was born on 29 February reach it on 28 February of a year without one. They reach it on
 * 1 March, as `birthday` in the kernel says.
 */
export function momentOfAge(age: number, dateOfBirth: string): string {
  const moved = `(${dateOfBirth} + interval '${age} years')`;
  const missed = `(extract(day FROM ${dateOfBirth}) - extract(day FROM ${moved}))`;
  return `(${moved} + ${missed} * interval '1 day') AT TIME ZONE 'Europe/London'`;
}
