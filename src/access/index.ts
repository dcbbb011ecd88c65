export { type DoorChange, doorChange } from "../policy/door-change.js";
export {
  plainCategories,
  plainCell,
  plainChange,
  plainDecision,
  plainLevel,
  plainSight,
} from "../policy/plain-language.js";
export { covers } from "../policy/validity.js";
export { connectionOf } from "./connection.js";
export type { Facts } from "./dossiers.js";
export { enumOf } from "./enum-of.js";
export {
  type FactSource,
  gatherEach,
  gatherFacts,
  gatherStanding,
  type PastMoment,
  type StandingSource,
} from "./fact-source.js";
export { Gatekeeper, reaches } from "./gatekeeper.js";
export { type Act, type ClientTerms, HubContext, type SupposedPartner } from "./hub-context.js";
export type { FindById, HubModule } from "./hub-module.js";
export type { SliceOpening } from "./inquiry-desk.js";
export {
  AboutAffected,
  AboutPerson,
  Action,
  AtLevel,
  Behind,
  ByOffice,
  ByRight,
  Door,
  NamesCategory,
  Open,
  Part,
} from "./labels.js";
export { type ListByRight, readListByRight } from "./list-by-right.js";
export type { EmergencyNotice, WithheldNotice } from "./notices.js";
export type { Asked, Deed, OnceOnly } from "./once-only.js";
export {
  cursorOf,
  emptyPage,
  isDay,
  isMoment,
  type Page,
  PageInfo,
  pageOf,
  readCursor,
  requireFirst,
  type WantedPage,
} from "./paging.js";
export { type PlacedList, readPlaced } from "./placed-list.js";
export {
  AgencyTypeEnum,
  BasisEnum,
  DataCategoryEnum,
  LevelEnum,
  PurposeEnum,
  RelationshipKindEnum,
  RoleEnum,
} from "./policy-enums.js";
export { Rehearsal, type Supposition } from "./rehearsal.js";
export { DateTime, LocalDate } from "./scalars.js";
