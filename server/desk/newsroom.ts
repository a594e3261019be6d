import type { RawSql } from "@/db/database";
import { listenToDesk } from "@/db/queries/desk/desk-news";
import type { StaffActor } from "@/server/domain/actor";
import { hears, newsSchema, toWord, type Word } from "@/server/domain/desk/news";
import { log, traceOf } from "@/server/log";

type Listener = { actor: StaffActor; tell: (word: Word) => void; end: () => void };
type Newsroom = { listeners: Set<Listener>; listening: Promise<void> | null };

/** One per process: route handlers are bundled separately, and each bundle would have its own otherwise. */
const key = Symbol.for("cepat-respon.newsroom");
const kept = globalThis as { [key]?: Newsroom };

function open(): Newsroom {
  if (kept[key]) return kept[key];
  const newsroom: Newsroom = { listeners: new Set(), listening: null };
  kept[key] = newsroom;
  // An open stream would keep the server from exiting.
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      for (const listener of newsroom.listeners) listener.end();
    });
  return newsroom;
}

/**
 * Subscribes a listener to what its actor may read. Returns the unsubscribe function. One database connection serves
 * all.
 */
export async function join(sql: RawSql, listener: Listener): Promise<() => void> {
  const newsroom = open();
  newsroom.listening ??= listenToDesk(sql, (payload) => spread(newsroom, payload)).catch((error: Error) => {
    newsroom.listening = null;
    throw error;
  });
  await newsroom.listening;
  newsroom.listeners.add(listener);
  return () => newsroom.listeners.delete(listener);
}

function spread({ listeners }: Newsroom, payload: string): void {
  const news = newsSchema.safeParse(readJson(payload));
  if (!news.success) {
    log().error({ source: "newsroom" }, "an announcement that nobody understands");
    return;
  }
  const word = toWord(news.data);
  for (const listener of listeners) if (hears(listener.actor, news.data)) listener.tell(word);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    log().error({ source: "newsroom", ...traceOf(error) }, "an announcement that is no JSON");
    return null;
  }
}
