import type { HubModule } from "../access/index.js";
import { AccessMatrixResolver } from "./access-matrix.resolver.js";
import { ConsentPreviewResolver } from "./consent-preview.resolver.js";
import { ExplainAccessResolver, SupposedCallerResolver } from "./explain-access.resolver.js";
import { MySliceResolver } from "./my-slice.resolver.js";

/** Answers to "why": the matrix in plain words, one's own slice, another's, and what a consent would change. */
export const explanations: HubModule = {
  name: "explanations",
  entities: [],
  resolvers: [
    AccessMatrixResolver,
    MySliceResolver,
    ExplainAccessResolver,
    SupposedCallerResolver,
    ConsentPreviewResolver,
  ],
};
