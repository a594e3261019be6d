import { createHash, createHmac } from "node:crypto";

/** The token of a link to a new password. Derived, so that a repeated e-mail has the same link and none is stored. */
export const resetToken = (secretKey: string, id: string): string =>
  createHmac("sha256", secretKey).update(`password reset:${id}`).digest("base64url");

export const hashResetToken = (token: string): Buffer => createHash("sha256").update(token).digest();
