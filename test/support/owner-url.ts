import type { TestHub } from "./hub.js";

/** The address of a test hub's database, by its owner's login. */
export function ownerUrlOf({ owner }: TestHub): string {
  const { user = "", password = "", host, port, database } = owner;
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
