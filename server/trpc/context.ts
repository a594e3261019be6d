import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { locate } from "@/server/area/locate";
import { actorOf, readSession, type StaffSession } from "@/server/auth/actor";
import type { Actor } from "@/server/domain/actor";
import type { Locate } from "@/server/domain/area/located";
import { env } from "@/server/env";
import { callerAddress } from "@/server/http/rate-limit";

/** What every use case gets: the database, who acts, and one clock reading for the whole request. */
export type Context = {
  db: Database;
  actor: Actor;
  session: StaffSession | null;
  now: Date;
  locate: Locate;
  /** Keys the reporters' secrets. */
  secretKey: string;
  /** Address of the caller, for rate limits only; never stored. */
  address: string;
};

export async function createContext(headers: Headers): Promise<Context> {
  return openContext(headers, await readSession());
}

/** The same for an answer that everybody gets alike, whoever is signed in. */
export const createPublicContext = (headers: Headers): Context => openContext(headers, null);

function openContext(headers: Headers, session: StaffSession | null): Context {
  return {
    db,
    session,
    actor: actorOf(session),
    now: new Date(),
    locate,
    secretKey: env.SECRET,
    address: callerAddress(headers.get("x-forwarded-for")),
  };
}
