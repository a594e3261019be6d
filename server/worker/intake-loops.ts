import type { Database } from "@/db/database";
import { locate } from "@/server/area/locate";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";
import { keepPhoto } from "@/server/evidence/keep-photo";
import { bringParts } from "@/server/gateway/bring-parts";
import { bringWordless } from "@/server/gateway/bring-wordless";
import { handleArrivals } from "@/server/gateway/handle-arrivals";
import { pullMailboxes } from "@/server/gateway/pull-mailboxes";
import { pullUpdates } from "@/server/handoff/pull-updates";
import { drainQueues } from "./drain-queues";
import type { Loop } from "./loop";
import { once } from "./runs";

/** What comes in by other servers. */
export const intakeLoops = (): Loop[] => [
  { name: "handleArrivals", wokenBy: ["arrivals"], pollMs: 5_000, run: once(({ db }) => handleAll(db)) },
  {
    name: "pullMailboxes",
    pollMs: 15_000,
    run: once(({ db }) => pullMailboxes({ db, secretKey: env.SECRET })),
  },
  {
    name: "pullHandoffUpdates",
    pollMs: 10_000,
    run: once(({ db, now }) => pullUpdates({ db, now, locate, keepPhoto: keepIn(db) })),
  },
];

async function handleAll(db: Database): Promise<void> {
  const keyed = { db, locate, secretKey: env.SECRET, storage: photoStorage() };
  await drainQueues(
    (now) => handleArrivals({ ...keyed, now }),
    (now) => bringParts({ ...keyed, now }),
    (now) => bringWordless({ ...keyed, now }),
  );
}

const keepIn = (db: Database) => (bytes: Buffer) => keepPhoto({ db, storage: photoStorage() }, bytes);
