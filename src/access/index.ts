export { enumOf } from "./enum-of.js";
export { type FactSource, gatherFacts, gatherStanding, type StandingSource } from "./fact-source.js";
export { Gatekeeper, reaches, type WithheldNotice } from "./gatekeeper.js";
export { type Act, HubContext } from "./hub-context.js";
export type { FindById, HubModule } from "./hub-module.js";
export { AboutPerson, Action, AtLevel, Behind, Door, Open } from "./labels.js";
export {
  AgencyTypeEnum,
  BasisEnum,
  DataCategoryEnum,
  LevelEnum,
  PurposeEnum,
  RelationshipKindEnum,
  RoleEnum,
} from "./policy-enums.js";
export { cursorOf, type Page, PageInfo, pageOf, readCursor, requireFirst } from "./paging.js";
export { DateTime, LocalDate } from "./scalars.js";
