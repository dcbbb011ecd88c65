import type { FastifyInstance } from "fastify";
import { HubError } from "../../kernel/errors.js";
import { refusal } from "../http-replies.js";

const UTF_8 = /^"?utf-?8"?$/i;

/**
 * Takes bodies as they are, in UTF-8: a packed one may unpack to any size (D8), and one in another charset may say to the
 * hub what it did not say to a filter before it (C2).
 */
export function plainBodiesOnly(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    const { "content-encoding": encoding = "identity", "content-type": type = "" } = request.headers;
    const charset = /;\s*charset\s*=\s*([^;]*)/i.exec(type)?.[1]?.trim() ?? "utf-8";
    if (encoding.toLowerCase() === "identity" && UTF_8.test(charset)) return;
    const error = new HubError("BAD_USER_INPUT", "Send the query as application/json in UTF-8, not compressed.");
    const { status, headers, body } = refusal(error, request.id, 415);
    return reply.status(status).headers(headers).send(body);
  });
}
