import { governanceBar } from "./govern.js";
import type { OfficeBar } from "./office.js";

/** An investigation is never made in the course of audit: its own purpose is what keeps it out of a person's log (2.5). */
export const investigationBar: OfficeBar = (caller, standing, matrix) =>
  governanceBar(caller, standing, matrix) ??
  (caller.principal.purpose === "INVESTIGATION" ? null : "PURPOSE_NOT_ALLOWED");
