import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A way to PostgreSQL, on this machine alone, that can be made slow, be cut, and lead elsewhere. */
export class DatabaseProxy {
  /** How long each piece is held back, in each direction. */
  delay = 0;
  /** Where it leads; null for nowhere. */
  target: URL | null;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(target: URL) {
    this.target = target;
    this.#server = createServer((caller) => this.#lead(caller));
  }

  static async to(url: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(url));
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  /** The address of a database by this way. */
  by(url: string): string {
    const other = new URL(url);
    other.port = String((this.#server.address() as AddressInfo).port);
    return other.href;
  }

  /** How many callers it holds. */
  get connections(): number {
    return this.#sockets.size / 2;
  }

  /** Cuts every connection there is. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #lead(caller: Socket): void {
    if (this.target === null) {
      caller.destroy();
      return;
    }
    const database = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [caller, database]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        caller.destroy();
        database.destroy();
      });
    }
    this.#pass(caller, database);
    this.#pass(database, caller);
  }

  /** Passes pieces on, each as late as the delay has it, and in their order even where the delay has changed. */
  #pass(from: Socket, to: Socket): void {
    const waiting: Buffer[] = [];
    const passNext = () => {
      const piece = waiting.shift();
      if (piece && to.writable) to.write(piece);
    };
    from.on("data", (piece) => {
      waiting.push(piece);
      if (this.delay === 0 && waiting.length === 1) passNext();
      else setTimeout(passNext, this.delay).unref();
    });
  }
}
