import { createServer } from "node:net";

/** Where the embedded PostgreSQL listens: this machine alone. */
export const LOOPBACK = "127.0.0.1";

/** Asks the system for a port that nobody uses; somebody may take it before PostgreSQL does, so starts are retried. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
