import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { db } from "@/db/client";
import { env } from "@/server/env";
import { callerAddress, limit } from "@/server/rate-limit";
import { signIn } from "./sign-in";

export const sessionHours = 12;

const credentialsSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  code: z.string().max(40).optional(),
});

/** next-auth keeps only a signed session id in the cookie; the row behind it decides on every request. */
export const authOptions = (): NextAuthOptions => ({
  secret: env.SECRET,
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/masuk", error: "/masuk" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
      async authorize(credentials, request) {
        const parsed = credentialsSchema.safeParse(credentials);
        if (!parsed.success) return null;
        const headers = request.headers ?? {};
        await limit(
          "sign-in",
          `${callerAddress(headers["x-forwarded-for"])}:${parsed.data.email.toLowerCase()}`,
        );
        const sessionId = await signIn(db, {
          ...parsed.data,
          now: new Date(),
          hours: sessionHours,
          userAgent: headers["user-agent"] ?? null,
        });
        return sessionId ? { id: sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
});
