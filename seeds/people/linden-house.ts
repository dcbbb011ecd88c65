import { LA_A } from "../agencies/partners.js";
import { livingAt } from "./telling.js";

export const LINDEN = "Linden House stands in the council's area";

/** A room at Linden House. */
export const room = (number: number) =>
  livingAt(LA_A, `Room ${number}, Linden House`, "ZZ1 7LH", { telephone: "01632 960700" });
