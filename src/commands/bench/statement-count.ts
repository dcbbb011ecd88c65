import pg from "pg";

/** How many statements were sent, and how many messages that only open, mark or close transactions. */
export interface StatementCount {
  statements: number;
  transactionControl: number;
}

const CONTROL = /^(BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\b|set_config\('hub\.claim'/i;

/** Counts from now on whatever this process sends to PostgreSQL, whoever sends it: both contenders use one driver. */
export function countStatements(): StatementCount {
  const count: StatementCount = { statements: 0, transactionControl: 0 };
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [string | { text?: string }];
    const text = typeof asked === "string" ? asked : (asked?.text ?? "");
    if (CONTROL.test(text)) count.transactionControl += 1;
    else count.statements += 1;
    return query.apply(this, args);
  };
  return count;
}
