import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";

/** Ed25519 (RFC 8032) in PKCS #8: this header and the 32 bytes of the seed. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The installation's signing key, derived from its secret by HKDF-SHA256, so that nothing more needs to be stored. */
export function signingKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "cepat-respon monthly snapshot", 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

/** The public half as base64 of its SPKI form. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}

/** Base64 of the signature over the UTF-8 bytes. */
export const signText = (text: string, key: KeyObject): string =>
  sign(null, Buffer.from(text, "utf8"), key).toString("base64");

export function isSignedSnapshot(text: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64"));
}
