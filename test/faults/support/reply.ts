import { randomUUID } from "node:crypto";

const LONGEST_WAIT_MILLISECONDS = 60_000;

/** What a caller was answered: whatever becomes of the hub, the event of it must be there. */
export interface Reply {
  readonly requestId: string;
  readonly status: number;
  readonly receipt: string | null;
  readonly milliseconds: number;
  // The shape of an answer is the question's business.
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape its question asked for
  readonly body: any;
}

/** What is asked, by whom, and with which headers beside. */
export interface Question {
  readonly token: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** Asks a hub. Throws where there is no whole answer: then nobody has it in hand. */
export async function ask(url: string, { token, query, variables, headers }: Question): Promise<Reply> {
  const begun = performance.now();
  const requestId = headers?.["x-request-id"] ?? randomUUID();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${token}` },
      ...{ "x-request-id": requestId, ...headers },
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
  });
  const body = await response.json();
  const { status } = response;
  const receipt = response.headers.get("hub-audit-receipt");
  return { requestId, status, receipt, body, milliseconds: performance.now() - begun };
}

/** The code of the first error of an answer; null where it has none. */
export function codeIn({ body }: Reply): string | null {
  return body.errors?.[0]?.extensions?.code ?? null;
}

/** Whether a reply is an answer, or a refusal for want of time, share or room: 408, 429 and 503. */
export function isAnswerOrRefusal(reply: Reply | null): boolean {
  return reply !== null && [200, 408, 429, 503].includes(reply.status);
}

/** Whether a hub says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  const asked = fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
  return asked.then(
    ({ ok }) => ok,
    () => false,
  );
}
