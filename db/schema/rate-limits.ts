import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/**
 * Counts of callers, as rate-limiter-flexible stores them; unlogged: a crash of Postgres may lose them. A key is an
 * HMAC: no address is stored. `expire` is in milliseconds since 1970.
 */
export const rateLimit = pgTable("rate_limit", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
