import type { OAuthConfig } from "next-auth/providers/oauth";
import { db } from "@/db/client";
import { logSecurity, pseudonym } from "@/server/audit/security-log";
import { env } from "@/server/env";
import { admit, type Claims } from "./admit";

export const oidcId = "oidc";
/** Placeholder ids for strangers, and for another account than the pinned one: next-auth requires an id. */
export const nobody = "nobody";
export const otherAccount = "other account";

/** The label of the button for organisation accounts; null where none are configured. */
export const oidcName = (): string | null => (env.OIDC_ISSUER ? env.OIDC_NAME : null);

const withoutSlash = (url: string) => url.replace(/\/$/, "");

/**
 * The organisation's own accounts: code flow with PKCE, state and nonce; the ID token's signature is checked. The id
 * of next-auth's user is the officer's.
 */
export function oidcProvider(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return [];
  const own = withoutSlash(issuer);
  return [
    {
      id: oidcId,
      name: env.OIDC_NAME,
      type: "oauth",
      wellKnown: `${own}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email" } },
      userinfo: {
        async request({ client, tokens }) {
          const claims = (tokens as { claims: () => Claims }).claims();
          // Its metadata says itself who an issuer is; a token must be from the one in the settings.
          if (withoutSlash(claims.iss) !== own) throw new Error("the token is from another issuer");
          // The standard returns the e-mail address from the userinfo endpoint; many issuers put it into the ID token
          // too.
          if (claims.email !== undefined && claims.email_verified !== undefined) return claims;
          const { email, email_verified } = await client.userinfo(tokens.access_token ?? "");
          return {
            ...claims,
            ...(email !== undefined && { email }),
            ...(email_verified !== undefined && { email_verified }),
          };
        },
      },
      async profile(claims) {
        const admission = await admit(db, claims, new Date());
        if ("staffId" in admission) return { id: String(admission.staffId) };
        const subject = pseudonym(claims.sub, new Date());
        logSecurity({ kind: "sign_in", outcome: "refused", subject, reason: admission.refusal });
        return { id: admission.refusal === "other_account" ? otherAccount : nobody };
      },
    },
  ];
}
