import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { DATA_CATEGORIES, MATRIX_COLUMNS } from "../../src/policy/vocabulary.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const MATRIX = `{ accessMatrix {
  category title plain lawfulBasis notes isConcealed cells { column notation level levels bases plain isFromSource }
} }`;

describe("the access matrix as a page", () => {
  test("is the same for a person as for a partner: 26 rows of 12 cells, as the policy file has them", async () => {
    const council = await (await hub().as("council")).ask(MATRIX);
    const person = await (await hub().as("person")).ask(MATRIX);
    expect(council.body.errors).toBeUndefined();
    expect(person.body.data).toEqual(council.body.data);
    const rows = council.body.data.accessMatrix;
    expect(rows.map(({ category }: { category: string }) => category)).toEqual(DATA_CATEGORIES);
    const matrix = loadAccessMatrix();
    for (const row of rows) {
      const columns = row.cells.map(({ column }: { column: string }) => column);
      expect(columns).toEqual(MATRIX_COLUMNS);
      for (const cell of row.cells) expect(cell.notation).toBe(matrix.cell(row.category, cell.column).notation);
      expect([row.title, row.plain, row.lawfulBasis].every((text) => text.length > 5)).toBe(true);
    }
  });

  test("says what each cell gives, on what it rests, and the same to the person in plain words", async () => {
    const { body } = await (await hub().as("person")).ask(MATRIX);
    const cellOf = (category: string, column: string) =>
      body.data.accessMatrix
        .find((row: { category: string }) => row.category === category)
        .cells.find((cell: { column: string }) => cell.column === column);
    expect(cellOf("CARE_PLAN", "PRISON")).toEqual({
      column: "PRISON",
      notation: "Sa*>Rb*",
      level: "READ",
      levels: ["SUMMARY", "READ"],
      bases: ["a", "b"],
      plain:
        "May see a short summary of this, because it is involved in your care; may read this, if you, or someone entitled to decide for you, agree.",
      isFromSource: true,
    });
    expect(cellOf("CARE_PLAN", "LOCAL_AUTHORITY").plain).toBe(
      "May read and add to this, because it is involved in your care.",
    );
    expect(cellOf("ACCESS_LOG", "POLICE")).toMatchObject({
      level: "NONE",
      levels: [],
      bases: [],
      plain: "Never sees this.",
    });
  });
});
