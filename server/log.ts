import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** Structured lines on standard output. Never a citizen's words, an address or an identity. */
export const log = (): pino.Logger => {
  logger ??= pino({ level: env.LOG_LEVEL, base: undefined });
  return logger;
};
