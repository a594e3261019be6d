import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import { DomainError } from "@/server/domain/errors";
import type { Context } from "./context";

/** A plain `Error`'s message would leave with the answer; only what a rule said on purpose does. */
export const t = initTRPC.context<Context>().create({
  transformer: superjson,
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
