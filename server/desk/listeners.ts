import type { RawSql } from "@/db/database";
import { listenToDesk } from "@/db/queries/desk/desk-changes";
import type { StaffActor } from "@/server/domain/actor";
import { deskChangeSchema, hears, type LiveChange, toLiveChange } from "@/server/domain/desk/desk-change";
import { log, traceOf } from "@/server/log";

type Listener = { actor: StaffActor; send: (change: LiveChange) => void; end: () => void };
type DeskListeners = { listeners: Set<Listener>; listening: Promise<void> | null };

/** One per process: route handlers are bundled separately, and each bundle would have its own otherwise. */
const key = Symbol.for("cepat-respon.newsroom");
const shared = globalThis as { [key]?: DeskListeners };

function open(): DeskListeners {
  if (shared[key]) return shared[key];
  const desk: DeskListeners = { listeners: new Set(), listening: null };
  shared[key] = desk;
  // An open stream would keep the server from exiting.
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      for (const listener of desk.listeners) listener.end();
    });
  return desk;
}

/**
 * Subscribes a listener to what its actor may read. Returns the unsubscribe function. One database connection serves
 * all.
 */
export async function join(sql: RawSql, listener: Listener): Promise<() => void> {
  const desk = open();
  desk.listening ??= listenToDesk(sql, (payload) => spread(desk, payload)).catch((error: Error) => {
    desk.listening = null;
    throw error;
  });
  await desk.listening;
  desk.listeners.add(listener);
  return () => desk.listeners.delete(listener);
}

function spread({ listeners }: DeskListeners, payload: string): void {
  const news = deskChangeSchema.safeParse(readJson(payload));
  if (!news.success) {
    log().error({ source: "newsroom" }, "an announcement that nobody understands");
    return;
  }
  const change = toLiveChange(news.data);
  for (const listener of listeners) if (hears(listener.actor, news.data)) listener.send(change);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    log().error({ source: "newsroom", ...traceOf(error) }, "an announcement that is no JSON");
    return null;
  }
}
