import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { WitnessWatch } from "./witness-watch.js";

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics in the Prometheus text format: counts and times by status alone, nothing about callers or people. */
export function metrics(server: FastifyInstance, witnesses: WitnessWatch): void {
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
  new Gauge({
    name: "hub_audit_cosigned_age_seconds",
    help: "Seconds since the newest checkpoint of the access log that a witness cosigned; 0 while there is no witness.",
    registers: [registry],
    async collect() {
      // Where the database does not say, the other metrics are told all the same.
      const age = await witnesses.cosignedAge().catch(() => Number.NaN);
      this.set(age ?? 0);
    },
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
