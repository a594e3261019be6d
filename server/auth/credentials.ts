import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { db } from "@/db/client";
import { env } from "@/server/env";
import { callerAddress } from "@/server/http/rate-limit";
import { guardSignIn } from "./guard-sign-in";
import { notifyLocked } from "./notify-locked";
import { takeSecondStep } from "./oidc/second-step";
import { signIn } from "./sign-in";
import { withoutCause } from "./without-cause";

export const sessionHours = 12;

const passwordSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  code: z.string().max(40).optional(),
});
const secondStepSchema = z.object({ ticket: z.string().max(200), code: z.string().min(1).max(40) });

type Headers = Record<string, string | undefined>;
const circumstances = (headers: Headers) => ({
  now: new Date(),
  hours: sessionHours,
  userAgent: headers["user-agent"] ?? null,
});

export const passwordProvider = () =>
  Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
    authorize: withoutCause(async (credentials, request) => {
      const parsed = passwordSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const headers: Headers = request.headers ?? {};
      const circumstance = circumstances(headers);
      const { email } = parsed.data;
      const attempt = {
        email,
        address: callerAddress(headers["x-forwarded-for"]),
        onLock: () => notifyLocked(db, email, circumstance.now),
      };
      const sessionId = await guardSignIn(attempt, () => signIn(db, { ...parsed.data, ...circumstance }));
      return sessionId ? { id: sessionId } : null;
    }),
  });

/** After a sign-in by an issuer: the code of the second factor. */
export const secondStepProvider = () =>
  Credentials({
    id: "second-step",
    credentials: { ticket: { type: "text" }, code: { type: "text" } },
    authorize: withoutCause(async (credentials, request) => {
      const parsed = secondStepSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const step = { ...parsed.data, ...circumstances(request.headers ?? {}), secretKey: env.SECRET };
      const sessionId = await takeSecondStep(db, step);
      return sessionId ? { id: sessionId } : null;
    }),
  });
