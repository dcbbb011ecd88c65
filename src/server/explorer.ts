import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { DevelopmentIssuer } from "./development-issuer.js";
import { developmentDesk } from "./explorer-desk.js";
import { PERSON_QUERY } from "./explorer-query.js";
import type { HubParts } from "./request-context.js";

type Where = () => string;

const page =
  (file: string): Where =>
  () =>
    join(__dirname, "explorer", file);
const fromPackage =
  (name: string, file: string): Where =>
  () =>
    join(dirname(require.resolve(`${name}/package.json`)), file);

/**
 * Every file the page is made of. React 18 is the last that ships built for a browser; GraphiQL 3 ships so too, where 5
 * wants a bundler or a CDN. They are development packages: an installation for production has none of this.
 */
const FILES: Readonly<Record<string, readonly [type: string, where: Where]>> = {
  "/": ["text/html", page("page.html")],
  "/explorer/page.css": ["text/css", page("page.css")],
  "/explorer/page.js": ["text/javascript", page("page.js")],
  "/explorer/react.js": ["text/javascript", fromPackage("react", "umd/react.production.min.js")],
  "/explorer/react-dom.js": ["text/javascript", fromPackage("react-dom", "umd/react-dom.production.min.js")],
  "/explorer/graphiql.js": ["text/javascript", fromPackage("graphiql", "graphiql.min.js")],
  "/explorer/graphiql.css": ["text/css", fromPackage("graphiql", "graphiql.min.css")],
};

/**
 * Nothing inline and nothing from elsewhere; GraphiQL's fonts and pictures are data in its own style sheet. Its dialogs
 * try to write a style element that locks the page's scroll bar: the browser's console tells that they may not.
 */
const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves GraphiQL at `/` with a choice of callers, from installed packages and without a network. Development only. */
export function explorer(server: FastifyInstance, parts: HubParts, issuer: DevelopmentIssuer): void {
  for (const [path, [type, where]] of Object.entries(FILES)) {
    server.get(path, async (_request, reply) => sendFile(reply, type, where));
  }
  server.get("/explorer/query", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(PERSON_QUERY));
  developmentDesk(server, parts, issuer);
}

async function sendFile(reply: FastifyReply, type: string, where: Where): Promise<FastifyReply> {
  const content = await contentOf(where);
  reply.headers({ "content-security-policy": SECURITY_POLICY, "referrer-policy": "no-referrer" });
  if (content !== null) return reply.type(`${type}; charset=utf-8`).send(content);
  return reply.status(404).type("text/plain; charset=utf-8").send("GraphiQL is not installed: run npm install.");
}

/** The file, or null where the development packages were left out of the installation. */
async function contentOf(where: Where): Promise<Buffer | null> {
  try {
    return await readFile(where());
  } catch {
    return null;
  }
}
