import { createHash, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

/** Where the hub's own certificate is, its key, and the authorities whose certificates callers may show. */
export interface TlsPaths {
  readonly certificate: string;
  readonly key: string;
  readonly clientAuthorities: string | null;
}

/** What the hub's own connections are made with, as PEM. */
export interface TlsMaterial {
  readonly certificate: string;
  readonly key: string;
  readonly clientAuthorities: string | null;
}

/** The hub cannot open connections with what its settings name; the message is one sentence for the operator. */
export class UnfitTls extends Error {}

/** Reads the hub's certificate and key, and the authorities for callers' certificates; null where none are set. */
export async function openTls(paths: TlsPaths | null): Promise<TlsMaterial | null> {
  if (paths === null) return null;
  const material = {
    certificate: await read("HUB_TLS_CERT", paths.certificate),
    key: await read("HUB_TLS_KEY", paths.key),
    clientAuthorities:
      paths.clientAuthorities === null ? null : await read("HUB_TLS_CLIENT_CA", paths.clientAuthorities),
  };
  requireFit(material);
  return material;
}

async function read(setting: string, path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new UnfitTls(`${setting} names a file that cannot be read.`);
  });
}

function requireFit({ certificate, key, clientAuthorities }: TlsMaterial): void {
  try {
    createSecureContext({ cert: certificate, key });
  } catch {
    throw new UnfitTls("HUB_TLS_CERT and HUB_TLS_KEY must name a certificate and its own private key, both as PEM.");
  }
  if (clientAuthorities === null) return;
  try {
    new X509Certificate(clientAuthorities);
  } catch {
    throw new UnfitTls("HUB_TLS_CLIENT_CA must name a PEM file of certificates.");
  }
}

/**
 * How connections are made. A caller need not show a certificate, since not every partner's tokens are bound to one; but
 * what it shows counts only where one of the authorities vouches for it.
 */
export function connectionOptions({ certificate, key, clientAuthorities }: TlsMaterial) {
  const callers = clientAuthorities === null ? {} : { ca: clientAuthorities, requestCert: true };
  return { cert: certificate, key, minVersion: "TLSv1.2" as const, rejectUnauthorized: false, ...callers };
}

/**
 * The SHA-256 thumbprint of the certificate that the connection's other end holds the key of; null where there is none.
 *
 * It is read from the hub's own connection. What a proxy or a caller says in a header is nobody's certificate.
 */
export function certificateThumbprintOf(socket: Socket): string | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null;
  const certificate = socket.getPeerX509Certificate();
  return certificate ? createHash("sha256").update(certificate.raw).digest("base64url") : null;
}
