import { initTRPC, type TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import { DomainError } from "@/server/domain/errors";
import type { LimitName } from "@/server/domain/throttling/rate-limits";
import type { Context } from "./context";
import { explainRefusal } from "./explain-refusal";
import { deserializeInput } from "./request-format";
import { deserialize, serializeResponse } from "./response-format";

/** Seconds for which a public response may be cached, and seconds beyond that while a newer one is fetched. */
export type Freshness = { maxAge: number; stale: number };

/** Only a rule's message is for the caller: a plain `Error`'s, a parser's or the framework's own tells of our code. */
function messageOf({ code, cause, message }: TRPCError): string {
  if (code === "INTERNAL_SERVER_ERROR") return "internal";
  if (cause instanceof ZodError) return "invalid_input";
  return cause instanceof DomainError ? message : code.toLowerCase();
}

export const t = initTRPC
  .context<Context>()
  .meta<{ freshness?: Freshness; limit?: LimitName }>()
  .create({
    transformer: {
      input: { serialize: superjson.serialize, deserialize: deserializeInput },
      output: { serialize: serializeResponse, deserialize },
    },
    errorFormatter({ shape, error }) {
      const masked = error.code === "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: messageOf(error),
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          ...(masked ? {} : explainRefusal(error.cause)),
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
