import type { CookiesOptions } from "next-auth";
import { cookieName, cookieOptions } from "@/server/domain/cookie";

/** Seconds within which a sign-in at an issuer is finished. */
const flowSeconds = 15 * 60;

/** next-auth's cookies, bound to this host: its own names let a subdomain set the session's. */
export function authCookies(publicUrl: string): CookiesOptions {
  const cookie = (name: string, extra: { maxAge?: number } = {}) => ({
    name: cookieName(`next-auth.${name}`, publicUrl),
    options: { ...cookieOptions(publicUrl), ...extra },
  });
  return {
    sessionToken: cookie("session-token"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf-token"),
    pkceCodeVerifier: cookie("pkce.code_verifier", { maxAge: flowSeconds }),
    state: cookie("state", { maxAge: flowSeconds }),
    nonce: cookie("nonce"),
  };
}
