import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { locate } from "@/server/area/locate";
import { actorOf, readSession, type StaffSession } from "@/server/auth/actor";
import { type LinkKeys, openLinkKeys } from "@/server/auth/link-keys";
import { openReporterKeys, type ReporterKey } from "@/server/auth/reporter-keys";
import type { Actor } from "@/server/domain/actor";
import type { Locate } from "@/server/domain/area/located";
import { readCookieHeader } from "@/server/domain/cookie";
import { openSurveyCookie } from "@/server/domain/survey/response";
import { env } from "@/server/env";
import { solutionOf } from "@/server/http/challenge";
import { callerAddress } from "@/server/http/rate-limit";

/** The context of every use case: the database, the actor, and one clock reading for the whole request. */
export type Context = {
  db: Database;
  actor: Actor;
  session: StaffSession | null;
  now: Date;
  locate: Locate;
  /** Derives the reporters' secrets. */
  secretKey: string;
  /** The complaints whose secret this browser has shown, with the secret. */
  reporterKeys: readonly ReporterKey[];
  linkKeys: LinkKeys;
  /** With which this browser has responded to the open survey. */
  surveyPass: string | null;
  /** IP address of the caller, for rate limits only; never stored. */
  address: string;
  /** A solved challenge that came with the call, for rate limits only. */
  solution: string | null;
};

export async function createContext(headers: Headers): Promise<Context> {
  const [context, cookies] = [openContext(headers, await readSession()), headers.get("cookie")];
  return {
    ...context,
    reporterKeys: openReporterKeys(env.SECRET, cookies),
    linkKeys: openLinkKeys(env.SECRET, cookies, context.now),
    surveyPass: readCookieHeader(cookies, openSurveyCookie)?.slice(0, 80) ?? null,
  };
}

/** The same for a response that is equal for everyone, signed in or not, the reporter or not. */
export const createPublicContext = (headers: Headers): Context => openContext(headers, null);

function openContext(headers: Headers, session: StaffSession | null): Context {
  return {
    db,
    session,
    actor: actorOf(session),
    now: new Date(),
    locate,
    secretKey: env.SECRET,
    reporterKeys: [],
    linkKeys: {},
    surveyPass: null,
    address: callerAddress(headers.get("x-forwarded-for")),
    solution: solutionOf(headers),
  };
}
