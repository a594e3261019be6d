import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import pino from "pino";
import { env } from "./env";

/** By one symbol for the bundle of the pages and the HTTP server around it (`bin/launch/request-id.mjs`). */
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<string> | undefined };
const name = Symbol.for("cepat-respon.request");
const requests = shared[name] ?? new AsyncLocalStorage<string>();
shared[name] = requests;

let logger: pino.Logger | undefined;

/** Every line has the id of the request under way, where there is one. */
export const openLog = (level: string, to?: pino.DestinationStream): pino.Logger => {
  const mixin = () => {
    const request = requests.getStore();
    return request ? { request } : {};
  };
  return pino({ level, base: null, mixin }, to);
};

/** Structured lines on standard output. Never a reporter's text, an e-mail address or an identity. */
export const log = (): pino.Logger => {
  logger ??= openLog(env.LOG_LEVEL);
  return logger;
};

/** Runs work of the worker under an id of its own, as the server does a request. */
export const underNewId = <T>(work: () => Promise<T>): Promise<T> => requests.run(randomUUID(), work);

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
