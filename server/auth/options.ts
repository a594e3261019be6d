import type { NextAuthOptions } from "next-auth";
import { db } from "@/db/client";
import { revokeSession } from "@/db/queries/staff/staff";
import { env } from "@/server/env";
import { authCookies } from "./cookies";
import { passwordProvider, secondStepProvider, sessionHours } from "./credentials";
import { nobody, oidcId, oidcProvider, otherAccount } from "./oidc/provider";
import { ticketFor } from "./oidc/second-step";
import { openSession } from "./open-session";
import { withoutCause } from "./without-cause";

/**
 * next-auth stores only a signed session id in the cookie; every request checks its row.
 * @param userAgent of the request, stored with the session
 * @param readEarlier returns the session that the browser has so far: a sign-in ends it
 */
export const authOptions = (
  userAgent: string | null = null,
  readEarlier: () => Promise<string | null> = async () => null,
): NextAuthOptions => ({
  secret: env.SECRET,
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  cookies: authCookies(env.PUBLIC_URL),
  pages: { signIn: "/masuk", error: "/masuk" },
  providers: [passwordProvider(), secondStepProvider(), ...oidcProvider()],
  callbacks: {
    signIn: withoutCause(async ({ user, account }) => {
      if (account?.provider !== oidcId) return true;
      if (user.id === nobody) return false;
      if (user.id === otherAccount) return `${env.PUBLIC_URL}/masuk?error=OtherAccount`;
      const ticket = await ticketFor(db, Number(user.id), { now: new Date(), secretKey: env.SECRET });
      // After the #, so that no server logs it.
      return ticket === null || `${env.PUBLIC_URL}/masuk#${ticket}`;
    }),
    // next-auth's own throws for an unreadable URL.
    redirect: async ({ url, baseUrl }) =>
      URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin
        ? new URL(url, baseUrl).href
        : baseUrl,
    async jwt({ token, user, account }) {
      if (!user) return token;
      if (account?.provider !== oidcId) return { sub: user.id };
      const opening = { staffId: Number(user.id), now: new Date(), hours: sessionHours, userAgent };
      return { sub: await openSession(db, opening) };
    },
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
  events: {
    async signIn() {
      const earlier = await readEarlier();
      if (earlier) await revokeSession(db, earlier, new Date());
    },
    // A copied cookie ends with the session that it was copied from.
    async signOut({ token }) {
      if (token?.sub) await revokeSession(db, token.sub, new Date());
    },
  },
});
