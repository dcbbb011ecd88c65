export { type ClaimKey, claimSigner, type SignClaim } from "./claim.js";
export {
  type ConnectionPatience,
  type DataSourceParts,
  dataSourceOf,
  USUAL_CONNECTION_PATIENCE,
} from "./data-source.js";
export { DatabaseSession } from "./database-session.js";
export { oneRowBy, rowBehindDoor, rowsBehindDoors, rowsBy } from "./entity-rows.js";
export { ensureHubLogin } from "./hub-login.js";
export { defineLoader, type LoaderDefinition, Loaders } from "./loaders.js";
export { outliveLoss } from "./lost-connection.js";
export type { PrincipalClaim } from "./principal-claim.js";
export { RecordedRow } from "./recorded-row.js";
export { plannedEachTime, type Statement, statement } from "./statement.js";
