import type { Client } from "pg";
import { rowsOfCaller } from "./rows-of-caller.js";
import { rowsOfPeople } from "./rows-of-people.js";
import type { Scene } from "./scene.js";

/** The statements that put a scene into PostgreSQL, as its owner writes them. */
export function writtenDown(owner: Client, scene: Scene): string {
  const rows = { ...rowsOfCaller(scene), ...rowsOfPeople(scene) };
  return Object.entries(rows)
    .filter(([, of]) => of.length > 0)
    .map(([table, of]) => {
      const columns = Object.keys(of[0] ?? {}).join(", ");
      return `INSERT INTO ${table} (${columns}) SELECT ${columns}
        FROM jsonb_populate_recordset(NULL::${table}, ${owner.escapeLiteral(JSON.stringify(of))})`;
    })
    .join(";\n");
}
