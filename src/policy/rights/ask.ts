import { isDenial } from "../finding.js";
import { passGates } from "../gates.js";
import type { RightBar } from "./right.js";

/** Whoever could see a category but for what its cell says may ask for a disclosure of it (domain guide 3.6). */
export const askBar: RightBar = ({ categories, ...asked }, facts, matrix) =>
  categories.map((category) => passGates({ ...asked, category }, facts, matrix)).find(isDenial) ?? null;
