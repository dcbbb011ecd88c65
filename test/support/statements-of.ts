import pg from "pg";

/** Counts what the hub's own login sends while some work is done; the messages about the transaction itself apart. */
export async function statementsOf(work: () => Promise<void>): Promise<number> {
  let statements = 0;
  const { query } = pg.Client.prototype;
  const counting = jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [asked] = args as [string | { text: string }];
    const text = typeof asked === "string" ? asked : asked.text;
    const isControl = /^(BEGIN|COMMIT|ROLLBACK)\b|set_config\('hub\.claim'/.test(text);
    if (this.user?.startsWith("concordat_hub") && !isControl) statements += 1;
    return (query as (...rest: unknown[]) => unknown).apply(this, args);
  } as never);
  try {
    await work();
  } finally {
    counting.mockRestore();
  }
  return statements;
}
