export { CAST, CAST_NAMES, type CastName, castUserId, type Player } from "./cast.js";
export { countyRows } from "./county.js";
export { agreementId, consentId, establishmentId, idOf, partnerId, personId, planId, userId } from "./ids.js";
export { CountyNotEmpty, type CountySummary } from "./loading.js";
export { seedCounty } from "./seed-county.js";
export { type SyntheticCounty, seedSyntheticCounty, UnfitCounty } from "./synthetic/index.js";
