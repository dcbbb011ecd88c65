import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics in the Prometheus text format: counts and times by status alone, nothing about callers or people. */
export function metrics(server: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "hub_graphql_requests_total",
    help: "GraphQL requests answered, by HTTP status.",
    labelNames: ["status"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "hub_graphql_request_seconds",
    help: "Seconds from a GraphQL request to its answer, the writing of the access log included.",
    buckets: BUCKETS,
    registers: [registry],
  });
  server.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql") return;
    requests.inc({ status: String(reply.statusCode) });
    seconds.observe(reply.elapsedTime / 1_000);
  });
  server.get("/metrics", async (_request, reply) => {
    return reply.header("content-type", registry.contentType).send(await registry.metrics());
  });
}
