import type { TRPCError } from "@trpc/server";
import { log } from "@/server/log";

/** Logs what we did not expect, by procedure and stack; never the input, which may hold a citizen's words. */
export function reportError({ error, path }: { error: TRPCError; path?: string }): void {
  if (error.code === "INTERNAL_SERVER_ERROR")
    log().error({ path, stack: error.cause?.stack ?? error.stack }, "procedure failed");
}
