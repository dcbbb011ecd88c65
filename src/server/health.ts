import type { FastifyInstance } from "fastify";
import type { HubParts } from "./request-context.js";

/** Liveness: the process answers. Readiness: so does the database. Neither tells anything about a person. */
export function health(server: FastifyInstance, { dataSource }: HubParts): void {
  server.get("/health/live", async () => ({ status: "live" }));
  server.get("/health/ready", async (_request, reply) => {
    try {
      await dataSource.query("SELECT 1");
      return { status: "ready" };
    } catch {
      return reply.status(503).header("retry-after", "5").send({ status: "not ready" });
    }
  });
}
