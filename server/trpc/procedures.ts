import { requireOfficer } from "@/server/auth/actor";
import { DomainError, forbidden } from "@/server/domain/errors";
import type { AddressLimit, LimitName } from "@/server/domain/throttling/rate-limits";
import { limit } from "@/server/http/rate-limit";
import { toTransportError } from "./domain-errors";
import { type Freshness, t } from "./init";

const translated = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (!result.ok) throw toTransportError(result.error, path, ctx.actor);
  return result;
});

const procedure = t.procedure.use(translated);

/** Open to everyone, limited per IP address; a crowd brings solved challenges. The use case decides what they may see. */
export const limitedProcedure = (name: AddressLimit) =>
  procedure.meta({ limit: name }).use(async ({ ctx, next }) => {
    await limit(name, { address: ctx.address }, ctx.solution);
    return next();
  });

/** The same for a use case that counts for itself. */
export const selfLimitedProcedure = (name: LimitName) => procedure.meta({ limit: name });

/** Open to everyone, with equal responses: no session is read, and shared caches may store the response. */
export const cacheableProcedure = (freshness: Freshness, name: AddressLimit = "read") =>
  limitedProcedure(name).meta({ freshness });

/** Any signed-in officer, even without a required second factor. */
export const sessionProcedure = procedure.use(({ ctx, next }) => {
  if (ctx.session === null) throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  return next({ ctx: { ...ctx, actor: ctx.session.actor, session: ctx.session } });
});

/** A signed-in officer. */
export const staffProcedure = sessionProcedure.use(({ ctx, next }) => {
  requireOfficer(ctx.session);
  return next();
});

export const adminProcedure = staffProcedure.use(({ ctx, next }) => {
  if (ctx.actor.role !== "administrator") throw forbidden();
  return next();
});
