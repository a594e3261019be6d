import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import { DomainError } from "@/server/domain/errors";
import type { Context } from "./context";
import { deserialize, serializeResponse } from "./response-format";

/** Seconds for which a public response may be cached, and seconds beyond that while a newer one is fetched. */
export type Freshness = { maxAge: number; stale: number };

/** A plain `Error`'s message would be sent; only messages of rules are meant to be. */
export const t = initTRPC
  .context<Context>()
  .meta<{ freshness?: Freshness }>()
  .create({
    transformer: { input: superjson, output: { serialize: serializeResponse, deserialize } },
    errorFormatter({ shape, error }) {
      const masked = error.code === "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: masked ? "internal" : error.cause instanceof ZodError ? "invalid_input" : shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          detail: error.cause instanceof DomainError ? error.cause.detail : undefined,
          fields:
            error.cause instanceof ZodError && !masked ? z.flattenError(error.cause).fieldErrors : undefined,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
