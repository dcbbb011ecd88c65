import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { CAST, CAST_NAMES } from "../../seeds/index.js";
import { BadUserInput, Forbidden, type HubError } from "../kernel/errors.js";
import { PURPOSES } from "../policy/vocabulary.js";
import { castToken } from "./cast-token.js";
import type { DevelopmentIssuer } from "./development-issuer.js";
import { castMembers } from "./explorer-cast.js";
import { refusal } from "./http-replies.js";
import type { HubParts } from "./request-context.js";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

const wish = z.object(
  {
    as: z.enum(CAST_NAMES, "There is no such member of the cast."),
    purpose: z.enum(PURPOSES, "There is no such purpose.").optional(),
  },
  'Say whose token it is to be, such as { "as": "council" }.',
);

/**
 * Hands out tokens for the fictional cast to whoever sits at this machine, where the development issuer is on.
 *
 * Only a request that names this machine is heard: a page from elsewhere, whose name was made to point here
 * (DNS rebinding), names itself. Only JSON is read, which a page from elsewhere may not send without being asked first.
 */
export function developmentDesk(server: FastifyInstance, parts: HubParts, issuer: DevelopmentIssuer): void {
  server.get("/development/cast", async (request, reply) => {
    return isLocal(request) ? castMembers() : refuse(request, reply, elsewhere(), 403);
  });
  server.post("/development/token", async (request, reply) => {
    if (!isLocal(request)) return refuse(request, reply, elsewhere(), 403);
    const read = wish.safeParse(request.body);
    if (!read.success) return refuse(request, reply, misfit(read.error), 400);
    const { as, purpose = CAST[as].purposes[0] } = read.data;
    return { token: castToken(as, [purpose], issuer, parts.audience, parts.now()), as, purpose };
  });
}

function isLocal({ headers }: FastifyRequest): boolean {
  return LOOPBACK.test(headers.host ?? "");
}

function elsewhere(): HubError {
  return new Forbidden("Demo tokens are handed out to this machine alone: open the explorer as localhost.");
}

function misfit({ issues }: z.ZodError): HubError {
  return new BadUserInput(issues.map(({ path, message }) => ({ field: path.join(".") || "body", problem: message })));
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: HubError, status: number): FastifyReply {
  const { headers, body } = refusal(error, request.id, status);
  return reply.status(status).headers(headers).send(body);
}
