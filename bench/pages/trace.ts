import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";

type TraceEvent = {
  name: string;
  cat: string;
  ph: string;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
};
type Smoothness = {
  seconds: number;
  /** Tasks of the page's main thread, in milliseconds. */
  longestTask: number;
  tasksOver50: number;
  tasksOver200: number;
  mostMarkers: number;
  moves: number;
};

/** Long tasks of the main thread as traced by Chromium. */
const categories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/** Thirty seconds of dragging and zooming the map of the front page, with the CPU slowed down four times. */
export async function panAndZoom(browser: Browser, address: string, seconds = 30): Promise<Smoothness> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const map = page.locator(".leaflet-container");
  await map.scrollIntoViewIfNeeded();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const events = await startTrace(session);
  const { moves, mostMarkers } = await wander(page, seconds);
  const trace = await events.stop();
  await context.close();
  const tasks = mainTasks(trace);
  return {
    seconds,
    longestTask: Number((Math.max(0, ...tasks) / 1000).toFixed(1)),
    tasksOver50: tasks.filter((duration) => duration > 50_000).length,
    tasksOver200: tasks.filter((duration) => duration > 200_000).length,
    mostMarkers,
    moves,
  };
}

async function startTrace(session: CDPSession) {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, excludedCategories: ["*"] },
  });
  return {
    async stop() {
      const complete = new Promise<void>((resolve) =>
        session.once("Tracing.tracingComplete", () => resolve()),
      );
      await session.send("Tracing.end");
      await complete;
      return events;
    },
  };
}

/** Drags in a spiral, zooms in to the streets and out again; counts the markers after every step. */
async function wander(page: Page, seconds: number): Promise<{ moves: number; mostMarkers: number }> {
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("there is no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const until = Date.now() + seconds * 1000;
  let [moves, mostMarkers] = [0, 0];
  for (; Date.now() < until; moves += 1) {
    if (moves % 4 === 3) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, Math.floor(moves / 4) % 12 < 7 ? -240 : 240);
      await sleep(450);
    } else {
      const angle = moves * 2.4;
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 120 * Math.cos(angle), y + 120 * Math.sin(angle), { steps: 8 });
      await page.mouse.up();
      await sleep(250);
    }
    mostMarkers = Math.max(mostMarkers, await page.locator(".map-mark, .leaflet-marker-pane > *").count());
  }
  return { moves, mostMarkers };
}

/** Durations (µs) of the tasks of the page's main thread: the renderer that did the most. */
function mainTasks(events: readonly TraceEvent[]): number[] {
  const mains = new Set(
    events.flatMap(({ name, pid, tid, args }) =>
      name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid}:${tid}`] : [],
    ),
  );
  const perThread = new Map<string, number[]>();
  for (const { name, ph, dur, pid, tid } of events) {
    if (!/RunTask$/.test(name) || ph !== "X" || !dur || !mains.has(`${pid}:${tid}`)) continue;
    const key = `${pid}:${tid}`;
    perThread.set(key, [...(perThread.get(key) ?? []), dur]);
  }
  const total = (tasks: number[]) => tasks.reduce((sum, one) => sum + one, 0);
  const [most = []] = [...perThread.values()].sort((a, b) => total(b) - total(a));
  return most;
}
