import { z } from "zod";
import { BadUserInput } from "../kernel/errors.js";

const shape = z.object(
  {
    query: z.string("It must be the text of a GraphQL operation."),
    operationName: z.string("It must be a text.").nullish(),
    variables: z.record(z.string(), z.unknown(), "It must be an object.").nullish(),
    extensions: z.record(z.string(), z.unknown(), "It must be an object.").nullish(),
  },
  "It must be one JSON object with a query; lists of operations are not taken.",
);

/** The body of a GraphQL request (GraphQL over HTTP), or `BAD_USER_INPUT` naming every member that does not fit. */
export function graphqlBody(body: unknown): z.infer<typeof shape> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BadUserInput(
    parsed.error.issues.map(({ path, message }) => ({ field: path.join(".") || "body", problem: message })),
  );
}
