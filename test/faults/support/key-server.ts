import { generateKeyPairSync, type JsonWebKey, type KeyObject } from "node:crypto";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "../../support/certificate.js";

const CHUNK = Buffer.alloc(64 * 1_024, "x");
const PAUSE_MILLISECONDS = 100;

/** The ways in which a partner's key server goes wrong. */
export const WRONGS = [
  ...["silent", "trickling", "endless", "redirecting", "hanging-up", "failing", "no-key-set", "too-many", "unfit"],
  "untrusted",
] as const;
export type Wrong = (typeof WRONGS)[number];

/** Partners' key servers, each with an address of its own, wrong in every way until they are well. */
export class KeyServers {
  /** From then on each publishes a key set as it should. */
  areWell = false;
  /** How many bytes of an answer without an end were taken. */
  taken = 0;
  readonly #asked = new Map<string, number>();
  readonly #pair = generateKeyPairSync("ec", { namedCurve: "P-256" });

  private constructor(
    private readonly plain: Server,
    private readonly secure: Server,
  ) {}

  static async open(): Promise<KeyServers> {
    const { certificate: cert, key } = makeCertificate("127.0.0.1");
    const made = new KeyServers(createServer(), createSecureServer({ cert, key }));
    for (const server of [made.plain, made.secure]) {
      server.on("request", made.#answer);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    }
    return made;
  }

  /** Whatever they publish of it, tokens are signed with this. */
  get key(): KeyObject {
    return this.#pair.privateKey;
  }

  /** Where the one that goes wrong in this way publishes. */
  addressOf(name: Wrong | "mixed"): string {
    const [scheme, server] = name === "untrusted" ? ["https", this.secure] : ["http", this.plain];
    return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
  }

  /** How often something was asked for. */
  asked(name: string): number {
    return this.#asked.get(name) ?? 0;
  }

  async close(): Promise<void> {
    for (const server of [this.plain, this.secure]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  readonly #answer: RequestListener = ({ url = "" }, response) => {
    const name = url.slice(1);
    this.#asked.set(name, this.asked(name) + 1);
    const fit = this.#published(name);
    if (this.areWell) return response.end(keySet(fit));
    switch (name as Wrong | "mixed" | "elsewhere") {
      case "silent":
        return undefined;
      case "trickling":
        return trickle(response, keySet(fit));
      case "endless":
        return this.#pour(response);
      case "redirecting":
        return response.writeHead(302, { location: "/elsewhere" }).end();
      case "hanging-up":
        response.writeHead(200, { "content-length": "1000" }).write("{");
        return setImmediate(() => response.destroy());
      case "failing":
        return response.writeHead(500).end(keySet(fit));
      case "no-key-set":
        return response.end("<!doctype html><title>Sign in</title>");
      case "too-many":
        return response.end(keySet(...Array.from({ length: 101 }, () => fit)));
      case "unfit":
        return response.end(keySet({ ...fit, alg: "ES384" }, { ...fit, kty: "oct" }, { ...fit, use: "enc" }));
      default:
        return response.end(keySet({ ...fit, kid: "other", crv: "P-384" }, { kty: "RSA" }, 7, fit));
    }
  };

  #published(name: string): JsonWebKey & { readonly kid: string } {
    return { ...this.#pair.publicKey.export({ format: "jwk" }), kid: name };
  }

  /** Pours until nobody takes any more. */
  #pour(response: ServerResponse): void {
    if (response.destroyed) return;
    this.taken += CHUNK.length;
    if (response.write(CHUNK)) setImmediate(() => this.#pour(response));
    else response.once("drain", () => this.#pour(response));
  }
}

const keySet = (...keys: readonly unknown[]): string => JSON.stringify({ keys });

/** A letter at a time: never so long without a word that a socket would be given up for idle. */
function trickle(response: ServerResponse, text: string): void {
  if (response.destroyed) return;
  response.write(text.slice(0, 1) || " ");
  setTimeout(() => trickle(response, text.slice(1)), PAUSE_MILLISECONDS).unref();
}
