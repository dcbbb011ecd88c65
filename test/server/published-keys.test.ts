import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isPrivateAddress, misfitOfAddress, readPublished } from "../../src/server/published-keys.js";

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
}

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe("what a partner publishes (I6)", () => {
  test("is read at its address", async () => {
    const uri = await serve((_request, response) => response.end('{"keys":[]}'));
    expect(await readPublished(uri, true)).toBe('{"keys":[]}');
  });

  test("is read nowhere else: a redirect is not followed", async () => {
    let asked = 0;
    const elsewhere = await serve((_request, response) => {
      asked += 1;
      response.end("{}");
    });
    const uri = await serve((_request, response) => response.writeHead(302, { location: elsewhere }).end());
    await expect(readPublished(uri, true)).rejects.toThrow("the answer is not 200");
    expect(asked).toBe(0);
  });

  test("is not read past 64 kB", async () => {
    const uri = await serve((_request, response) => response.end("x".repeat(65 * 1_024)));
    await expect(readPublished(uri, true)).rejects.toThrow("the answer is too long");
  });

  test("fails where the server hangs up half way", async () => {
    const uri = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    });
    await expect(readPublished(uri, true)).rejects.toThrow();
  });

  test("is not read on this machine beside real records, whatever name leads there", async () => {
    await expect(readPublished("https://127.0.0.1/keys", false)).rejects.toThrow("is in a private network");
    await expect(readPublished("https://localhost/keys", false)).rejects.toThrow("leads into a private network");
  });

  test.each([
    ["http://169.254.169.254/", false, "must begin with https://"],
    ["https://169.254.169.254/", false, "is in a private network"],
    ["http://localhost/keys", false, "must begin with https://"],
    ["https://10.1.2.3/keys", false, "is in a private network"],
    ["https://[::1]/keys", false, "is in a private network"],
    ["https://[::ffff:10.0.0.1]/keys", false, "is in a private network"],
    ["https://0x7f.1/keys", false, "is in a private network"],
    ["https://user:word@idp.example/keys", false, "is no plain address"],
    ["file:///etc/passwd", false, "must begin with https://"],
    ["file:///etc/passwd", true, "must begin with https://"],
    ["keys", false, "is no plain address"],
    ["http://idp.example/keys", true, "must begin with https://"],
    ["https://idp.example/keys", false, null],
    ["https://10.1.2.3/keys", true, null],
    ["http://localhost:8080/keys", true, null],
  ])("at %s, private addresses allowed: %s, is refused or not: %s", (uri, mayBePrivate, misfit) => {
    expect(misfitOfAddress(uri, mayBePrivate)).toBe(misfit);
  });

  test.each([
    ...["0.0.0.0", "10.255.0.1", "100.64.0.1", "127.0.0.53", "169.254.169.254", "172.31.0.1", "192.168.1.1"],
    ...["224.0.0.1", "255.255.255.255", "::", "::1", "fd00::1", "fe80::1", "::ffff:192.168.0.1", "no address"],
  ])("is never behind %s", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(["8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1", "::ffff:8.8.8.8"])(
    "may be behind %s",
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});
