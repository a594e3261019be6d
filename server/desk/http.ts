import type { Database, RawSql } from "@/db/database";
import { loadSession, requireOfficer, type StaffSession } from "@/server/auth/actor";
import { seconds } from "@/server/domain/duration";
import { respond } from "@/server/http/respond";
import { join } from "./listeners";

/** Interval of the comment that keeps the connection open; the session is checked at the same time. */
const beatMs = seconds(20);

type LiveContext = { db: Database; sql: RawSql; session: StaffSession | null; beat?: number };

/**
 * GET changes of the actor's queue as server-sent events `hello`, `news` and, when the session ended or a second factor
 * is required by now, `bye`. Nothing is replayed: a client that reconnects reloads the page.
 */
export function getLive(
  { db, sql, session, beat = beatMs }: LiveContext,
  request: Request,
): Promise<Response> {
  return respond(() => openStream({ db, sql, session: requireOfficer(session), beat }, request));
}

type Line = {
  request: Request;
  out?: ReadableStreamDefaultController<Uint8Array> | undefined;
  leave?: () => void;
};

async function openStream(
  { db, sql, session, beat }: Required<LiveContext> & { session: StaffSession },
  request: Request,
): Promise<Response> {
  const encoder = new TextEncoder();
  const { signal } = request;
  // Keeps the request referenced: a collected Request never fires its abort signal.
  const line: Line = { request };
  const write = (text: string) => line.out?.enqueue(encoder.encode(text));
  const send = (event: string, data: unknown) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const timer = setInterval(async () => {
    const found = await loadSession(db, session.id, new Date()).catch(() => session);
    if (found && !found.owesSecondFactor) return write(": still here\n\n");
    send("bye", {});
    end();
  }, beat);
  function end(): void {
    clearInterval(timer);
    line.leave?.();
    try {
      line.out?.close();
    } catch {
      // The browser has already closed its end.
    }
    line.out = undefined;
  }
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      line.out = controller;
    },
    cancel: () => {
      line.out = undefined;
      end();
    },
  });
  line.leave = await join(sql, { actor: session.actor, send: (word) => send("news", word), end });
  signal.addEventListener("abort", end, { once: true });
  send("hello", {});
  if (signal.aborted) end();
  return new Response(body, { headers });
}

const headers = {
  "content-type": "text/event-stream",
  // `no-transform`: a compressing proxy would buffer the events.
  "cache-control": "no-store, no-transform",
  connection: "close",
  "x-accel-buffering": "no",
};
