export { type ErasureCount, type ErasureRun, eraseEnded } from "./erase-ended.js";
