import { DomainError, forbidden } from "@/server/domain/errors";
import { limit } from "@/server/http/rate-limit";
import { toTransportError } from "./domain-errors";
import { type Freshness, t } from "./init";

const translated = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (!result.ok) throw toTransportError(result.error, path);
  return result;
});

/** Anybody; what they may see is decided by the use case. */
export const publicProcedure = t.procedure.use(translated);

/** Anybody, and the same for everybody: nobody's session is read, and caches on the way may keep the answer. */
export const cacheableProcedure = (freshness: Freshness) => publicProcedure.meta({ freshness });

/** Anybody, but only so often from one address. */
export const limitedProcedure = (name: Parameters<typeof limit>[0]) =>
  publicProcedure.use(async ({ ctx, next }) => {
    await limit(name, ctx.address);
    return next();
  });

/** Whoever is signed in, even while they still owe a second factor. */
export const sessionProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.session === null) throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  return next({ ctx: { ...ctx, actor: ctx.session.actor, session: ctx.session } });
});

/** A signed-in member of staff. */
export const staffProcedure = sessionProcedure.use(({ ctx, next }) => {
  if (ctx.session.owesSecondFactor) throw forbidden("second_factor_owed");
  return next();
});

export const adminProcedure = staffProcedure.use(({ ctx, next }) => {
  if (ctx.actor.role !== "administrator") throw forbidden();
  return next();
});
