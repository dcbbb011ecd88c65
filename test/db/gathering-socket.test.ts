import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { GatheringSocket } from "../../src/db/gathering-socket.js";

/** Sends a statement as the driver does. */
function send(socket: Socket, ...messages: readonly string[]): void {
  socket.cork();
  for (const message of messages) socket.write(message);
  socket.uncork();
}

/** A socket, what hands over its writes, and what arrives at the other end until it closes. */
async function connected() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const socket = new GatheringSocket();
  const handed = jest.spyOn(socket as unknown as { _writev: (...args: unknown[]) => void }, "_writev");
  socket.connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [[peer]] = await Promise.all([accepted, once(socket, "connect")]);
  server.close();
  return { socket, handed, arrived: text(peer) };
}

describe("what is written to PostgreSQL", () => {
  test("in one turn of the event loop is handed over together, in its order", async () => {
    const { socket, handed, arrived } = await connected();
    send(socket, "bind claim;", "execute;");
    send(socket, "bind judge;", "execute;");
    socket.write("COMMIT;");
    expect(handed).not.toHaveBeenCalled();
    await new Promise((done) => process.nextTick(done));
    expect(handed).toHaveBeenCalledTimes(1);
    socket.end();
    expect(await arrived).toBe("bind claim;execute;bind judge;execute;COMMIT;");
  });

  test("is handed over before the socket ends, or with what ends it", async () => {
    const { socket, arrived } = await connected();
    send(socket, "bind;", "execute;");
    socket.end("bye");
    expect(await arrived).toBe("bind;execute;bye");
  });

  test("later is no part of what went before", async () => {
    const { socket, handed, arrived } = await connected();
    for (const statement of ["one", "two"]) {
      send(socket, `bind ${statement};`, "execute;");
      await new Promise((done) => setImmediate(done));
    }
    expect(handed).toHaveBeenCalledTimes(2);
    socket.end();
    expect(await arrived).toBe("bind one;execute;bind two;execute;");
  });
});
