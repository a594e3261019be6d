import type { NextAuthOptions } from "next-auth";
import { db } from "@/db/client";
import { env } from "@/server/env";
import { passwordProvider, secondStepProvider, sessionHours } from "./credentials";
import { nobody, oidcId, oidcProvider, otherAccount } from "./oidc/provider";
import { ticketFor } from "./oidc/second-step";
import { openSession } from "./open-session";

/**
 * next-auth stores only a signed session id in the cookie; every request checks its row.
 * @param userAgent of the request, stored with the session
 */
export const authOptions = (userAgent: string | null = null): NextAuthOptions => ({
  secret: env.SECRET,
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/masuk", error: "/masuk" },
  providers: [passwordProvider(), secondStepProvider(), ...oidcProvider()],
  callbacks: {
    async signIn({ user, account }) {
      if (account?.provider !== oidcId) return true;
      if (user.id === nobody) return false;
      if (user.id === otherAccount) return `${env.PUBLIC_URL}/masuk?error=OtherAccount`;
      const ticket = await ticketFor(db, Number(user.id), { now: new Date(), secretKey: env.SECRET });
      // After the #, so that no server logs it.
      return ticket === null || `${env.PUBLIC_URL}/masuk#${ticket}`;
    },
    async jwt({ token, user, account }) {
      if (!user) return token;
      if (account?.provider !== oidcId) return { sub: user.id };
      const opening = { staffId: Number(user.id), now: new Date(), hours: sessionHours, userAgent };
      return { sub: await openSession(db, opening) };
    },
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
});
