import { rowsBy } from "../db/index.js";
import { CustodyEpisodeEntity } from "./custody-episode.entity.js";

export const custodyEpisodesOf = rowsBy(CustodyEpisodeEntity, "personId", ["arrivedAt", "id"]);
