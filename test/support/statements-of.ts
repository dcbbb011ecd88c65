import pg from "pg";

/** What opens, marks and closes a transaction. */
const CONTROL = /^(BEGIN|COMMIT|ROLLBACK)\b|set_config\('hub\.claim'/;

/**
 * What no request asks for, and any may meet: a connection that is new learns the time, the issuers are read again when
 * what is known of them is half a minute old, and a request that has little time left says how little.
 */
const UPKEEP = /clock_timestamp\(\)|\bFROM partner_issuer\b|set_config\('statement_timeout'/;

/** Counts what the hub's own login sends for the work that is done meanwhile. */
export async function statementsOf(work: () => Promise<void>): Promise<number> {
  let statements = 0;
  const { query } = pg.Client.prototype;
  const counting = jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [asked] = args as [string | { text: string }];
    const text = typeof asked === "string" ? asked : asked.text;
    if (this.user?.startsWith("concordat_hub") && !CONTROL.test(text) && !UPKEEP.test(text)) statements += 1;
    return (query as (...rest: unknown[]) => unknown).apply(this, args);
  } as never);
  try {
    await work();
  } finally {
    counting.mockRestore();
  }
  return statements;
}
