import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSigningKey } from "../../src/audit/seal/index.js";
import { NoLogKey, openLogKey } from "../../src/server/log-key.js";

const directory = () => mkdtempSync(join(tmpdir(), "concordat-key-"));

function fileWith(text: string): string {
  const path = join(directory(), "key.pem");
  writeFileSync(path, text);
  return path;
}

describe("the key that signs the access log (AUD-02)", () => {
  test("is made once in the data directory, for its owner's eyes alone, and found again", async () => {
    const dataDir = join(directory(), "data");
    const made = await openLogKey({ auditSigningKeyPath: null, dataDir });
    const found = await openLogKey({ auditSigningKeyPath: null, dataDir });
    expect(found.publicKey.equals(made.publicKey)).toBe(true);
    expect(statSync(join(dataDir, "audit-log-key.pem")).mode & 0o777).toBe(0o600);
  });

  test("is the one of the settings, where they name one", async () => {
    const key = newSigningKey();
    const path = fileWith(String(key.privateKey.export({ type: "pkcs8", format: "pem" })));
    const opened = await openLogKey({ auditSigningKeyPath: path, dataDir: "nowhere" });
    expect(opened.publicKey.equals(key.publicKey)).toBe(true);
  });

  test.each<[string, () => string, string]>([
    ["that is not there", () => join(directory(), "absent.pem"), "cannot be read"],
    ["that holds no key", () => fileWith("a secret"), "must name a PEM file with an Ed25519 private key"],
    [
      "that holds a key of another kind",
      () =>
        fileWith(
          generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
            type: "pkcs8",
            format: "pem",
          }) as string,
        ),
      "must name a PEM file with an Ed25519 private key",
    ],
  ])("is refused, without its contents, from a file %s", async (_, path, sentence) => {
    const opening = openLogKey({ auditSigningKeyPath: path(), dataDir: "nowhere" });
    await expect(opening).rejects.toBeInstanceOf(NoLogKey);
    await expect(opening).rejects.toThrow(sentence);
    await expect(opening).rejects.not.toThrow("a secret");
  });
});
