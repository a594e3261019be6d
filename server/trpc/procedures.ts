import { DomainError } from "@/server/domain/errors";
import { limit } from "@/server/rate-limit";
import { toTransportError } from "./domain-errors";
import { t } from "./init";

const translated = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (!result.ok) throw toTransportError(result.error, path);
  return result;
});

/** Anybody; what she may see is decided by the use case. */
export const publicProcedure = t.procedure.use(translated);

/** Anybody, but only so often from one address. */
export const limitedProcedure = (name: Parameters<typeof limit>[0]) =>
  publicProcedure.use(async ({ ctx, next }) => {
    await limit(name, ctx.address);
    return next();
  });

/** A signed-in member of staff. */
export const staffProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.actor.kind !== "staff" || ctx.session === null)
    throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  return next({ ctx: { ...ctx, actor: ctx.actor, session: ctx.session } });
});
