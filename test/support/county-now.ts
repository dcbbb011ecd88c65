/** The moment at which the county stands when a test begins: a Monday morning. */
export const COUNTY_NOW = new Date("2026-06-15T09:00:00.000Z");
