import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { statedPurpose, type TokenTerms, verifyToken } from "../../../auth/index.js";
import { HubError } from "../../../kernel/errors.js";
import type { RivalAnswers, RivalQuestion } from "./answers.js";

/** A bare HTTP server: it verifies the token, asks one statement and passes its text on. */
export function rivalServer(answers: RivalAnswers, terms: TokenTerms): Server {
  return createServer((request, response) => {
    answer(request, answers, terms).then(
      (body) => reply(response, 200, body),
      (error: unknown) => reply(response, error instanceof HubError ? 401 : 500, `{"errors":["${String(error)}"]}`),
    );
  });
}

async function answer(request: IncomingMessage, answers: RivalAnswers, terms: TokenTerms): Promise<string> {
  const bearer = request.headers.authorization?.slice("Bearer ".length) ?? "";
  const token = await verifyToken(bearer, terms, new Date());
  return answers.answer(questionOf(request.url ?? ""), token, statedPurpose(undefined, token.purposes));
}

/** `/person/ID` or `/page/AFTER/FIRST`. */
function questionOf(url: string): RivalQuestion {
  const [, kind, subject = "", first] = url.split("/");
  if (kind === "person") return { kind, id: subject };
  return { kind: "page", after: subject, first: Number(first) };
}

function reply(response: ServerResponse, status: number, body: string): void {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}
