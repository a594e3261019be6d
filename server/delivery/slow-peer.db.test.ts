import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "@/db/testing/until";
import { openWorld, type World } from "@/db/testing/world";

/** A mail server on loopback that accepts connections and never responds. */
function openSilence() {
  const callers = new Set<Socket>();
  const server = createServer((socket) => {
    callers.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => callers.delete(socket));
  });
  return new Promise<{ url: string; callers: Set<Socket>; close: () => void }>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      const close = () => {
        for (const socket of callers) socket.destroy();
        server.close();
      };
      resolve({ url: `smtp://127.0.0.1:${port}`, callers, close });
    });
  });
}

let world: World;
let silence: Awaited<ReturnType<typeof openSilence>>;
let worker: ChildProcess;

beforeAll(async () => {
  [world, silence] = [await openWorld(), await openSilence()];
  worker = spawn(process.execPath, ["--import", "tsx", "server/worker/main.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: world.url,
      SMTP_URL: silence.url,
      PUBLIC_URL: "https://cepat.contoh.id",
      SECRET: "a secret that only the tests know",
    },
  });
});
afterAll(async () => {
  worker.kill("SIGKILL");
  silence.close();
  await world.close();
});

const areCounted = async () => {
  const left = await world.sql`
    select from read_model m where exists (select from complaint_event e where e.xid >= m.horizon)`;
  return left.length === 0;
};

test("map and statistics count a complaint while a mail server keeps a delivery waiting", async () => {
  await world.sql`
    insert into notification_preference (staff_id, choices, digest_minutes, locale, updated_at)
    values (${world.staff.kelurahan.staffId}, '{"arrived": ["email"]}', 0, 'id', now())`;
  await until("the worker is up", areCounted);
  await world.submit({}, new Date());
  await until("the mail server is called", () => silence.callers.size > 0);
  const [caller] = silence.callers;
  const [called] = await world.sql`select clock_timestamp() as at`;
  await world.submit({}, new Date());
  await until("the report is counted", areCounted);
  await until("no transaction is left that ran when the mail server was called", async () => {
    const left = await world.sql`
      select from pg_stat_activity where datname = current_database() and xact_start < ${called?.at}`;
    return left.length === 0;
  });
  expect(caller?.closed).toBe(false);
});
