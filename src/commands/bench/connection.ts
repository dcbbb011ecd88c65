import { connect, type Socket } from "node:net";

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/**
 * One kept-alive connection that has one request under way at a time: as little work as an HTTP client can be, so that
 * the driver does not take from the contenders the processor time that they are measured by.
 */
export class Connection {
  #received: Buffer = Buffer.alloc(0);
  #resolve: ((answer: HttpAnswer) => void) | null = null;
  #reject: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.on("data", (chunk: Buffer) => this.#hear(chunk));
    socket.on("error", (error) => this.#reject?.(error));
    socket.on("close", () => this.#reject?.(new Error("a contender closed the connection")));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      socket.once("connect", () => resolve(new Connection(socket)));
      socket.once("error", reject);
    });
  }

  /** Sends a whole request and gives its answer. */
  send(request: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.#reject = null;
    this.socket.destroy();
  }

  #hear(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
    const start = end + END_OF_HEAD.length;
    if (Number.isNaN(length)) this.#reject?.(new Error("a contender did not say how long its answer is"));
    if (this.#received.length < start + length) return;
    const body = this.#received.subarray(start, start + length);
    this.#received = Buffer.alloc(0);
    this.#resolve?.({ status: Number(head.slice(9, 12)), body });
  }
}
