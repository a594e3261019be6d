import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** Structured lines on standard output. Never a reporter's text, an e-mail address or an identity. */
export const log = (): pino.Logger => {
  logger ??= pino({ level: env.LOG_LEVEL, base: null });
  return logger;
};

type ErrorTrace = { name: string; code?: string | undefined; message?: string | undefined; frames: string[] };

/**
 * An unexpected error as it may be logged: its kind, its SQLSTATE, its place in the code. A failed query's message
 * contains its parameters, which may be a reporter's text; so database messages are left out.
 */
export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
  const code = sqlState(error);
  const message = code || error.message.startsWith("Failed query") ? undefined : error.message.slice(0, 300);
  return { name: error.name, code, message, frames: frames.slice(0, 12) };
}

function sqlState(error: Error): string | undefined {
  const own = (error as { code?: unknown }).code;
  if (typeof own === "string") return own;
  return error.cause instanceof Error ? sqlState(error.cause) : undefined;
}
