import { oneRowBy } from "../db/index.js";
import { OddAccessEntity, OddAccessResolutionEntity } from "./odd-access.entity.js";

export const oddAccessById = oneRowBy(OddAccessEntity, "id");
export const resolutionOf = oneRowBy(OddAccessResolutionEntity, "oddAccessId");
