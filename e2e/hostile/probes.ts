import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { lettersOf } from "@/bin/simulate/letters-of";

const everyMs = 500;

export type ProbeName = "health" | "submission" | "photo";
export type ProbeTimes = Record<ProbeName, number[]>;

/** Asks as honest people do, twice a second, each from an address of its own, and records milliseconds. */
export function openProbes(url: string, photo: Buffer) {
  const failures: string[] = [];
  let address = 0;
  let times: ProbeTimes = { health: [], submission: [], photo: [] };
  const stopping = new AbortController();

  const asks: Record<ProbeName, (from: Record<string, string>) => Promise<Response>> = {
    health: (from) => fetch(`${url}/api/health`, { headers: from }),
    submission: (from) => submit(url, from),
    photo: (from) =>
      fetch(`${url}/api/photos`, { method: "POST", headers: from, body: new Uint8Array(photo) }),
  };

  async function probe(name: ProbeName): Promise<void> {
    address += 1;
    const from = { "x-forwarded-for": `192.0.${address >> 8}.${address & 255}` };
    const began = performance.now();
    const response = await asks[name](from).catch((error: Error) => error);
    times[name].push(performance.now() - began);
    if (response instanceof Error) failures.push(`${name}: ${response.message}`);
    else if (!response.ok) failures.push(`${name}: ${response.status} ${await response.text()}`);
    else await response.arrayBuffer();
  }

  async function keepAsking(name: ProbeName): Promise<void> {
    while (!stopping.signal.aborted) {
      await probe(name);
      await sleep(everyMs);
    }
  }

  const running = Promise.all((["health", "submission", "photo"] as const).map(keepAsking));
  return {
    failures,
    /** The times since the last call. */
    take(): ProbeTimes {
      const taken = times;
      times = { health: [], submission: [], photo: [] };
      return taken;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const submit = (url: string, from: Record<string, string>) =>
  fetch(`${url}/api/trpc/intake.submit`, {
    method: "POST",
    headers: { "content-type": "application/json", ...from },
    body: JSON.stringify({
      json: {
        externalId: randomUUID(),
        text: `Lampu jalan ${lettersOf(randomUUID())} padam sejak tiga malam.`,
        categoryCode: "jalan",
        point: { latitude: -6.1754, longitude: 106.8272 },
        placeSource: "gps",
        isPublic: true,
      },
    }),
  });
