import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What is done with the store's secret. */
export interface Keys {
  /** Always the same for the same text, and of no use without the secret. */
  hash(...parts: readonly string[]): string;
  /** Encrypts (AES-256-GCM); never the same twice. */
  seal(text: string): string;
  /** Undefined when it was sealed with another secret, cut short or changed. */
  unseal(sealed: string): string | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HASH_BYTES = 18;

/** Two keys from one secret (HKDF): one that hashes, one that encrypts. */
export function createKeys(secret: string): Keys {
  const hashing = derive(secret, "hash");
  const sealing = derive(secret, "seal");
  return {
    hash: (...parts) =>
      createHmac("sha256", hashing)
        .update(JSON.stringify(parts))
        .digest()
        .subarray(0, HASH_BYTES)
        .toString("base64url"),
    seal: (text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    unseal: (sealed) => unseal(sealing, Buffer.from(sealed, "base64url")),
  };
}

function unseal(key: Buffer, sealed: Buffer): string | undefined {
  const start = NONCE_BYTES + TAG_BYTES;
  if (sealed.length < start) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, start));
  try {
    return decipher.update(sealed.subarray(start), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined; // The only thing that can fail here is the authentication.
  }
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "career-advisor", purpose, 32));
}
