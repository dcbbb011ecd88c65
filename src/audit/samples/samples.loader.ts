import { oneRowBy, rowsBy } from "../../db/index.js";
import { AccessSampleEntity, SampleFindingEntity, SampleItemEntity } from "./access-sample.entity.js";

export const sampleById = oneRowBy(AccessSampleEntity, "id");
export const sampleItemById = oneRowBy(SampleItemEntity, "id");
export const itemsOfSample = rowsBy(SampleItemEntity, "sampleId", ["place"]);
export const findingOfItem = oneRowBy(SampleFindingEntity, "itemId");
