import { db } from "@/db/client";
import { locate } from "@/server/area/locate";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";
import { storePhoto } from "@/server/evidence/store-photo";
import { pullMailboxes } from "@/server/gateway/pull-mailboxes";
import { rawMessageQueue } from "@/server/gateway/raw-message-queue";
import { reconcileMessages } from "@/server/gateway/reconcile-messages";
import { submitCaptionless } from "@/server/gateway/submit-captionless";
import { submitJoinedParts } from "@/server/gateway/submit-joined-parts";
import { pullUpdates } from "@/server/handoff/pull-updates";
import { deliver } from "./deliver";
import type { Loop, Ring } from "./loop";
import { drain, once } from "./runs";

/** Loops that receive from other servers. */
export function intakeLoops(ring: Ring): Loop[] {
  const door = { db, locate, secretKey: env.SECRET };
  const keep = (bytes: Buffer) => storePhoto({ db, storage: photoStorage() }, bytes, "handoffs");
  return [
    deliver("handleArrivals", rawMessageQueue({ ...door, storage: photoStorage() }), ring),
    {
      name: "submitJoinedParts",
      wokenBy: ["parts"],
      pollMs: 15_000,
      run: drain((context) => submitJoinedParts({ ...door, ...context })),
    },
    {
      name: "submitCaptionless",
      pollMs: 30_000,
      run: drain((context) => submitCaptionless({ ...door, ...context })),
    },
    {
      name: "reconcileMessages",
      pollMs: 10_000,
      run: once((context) => reconcileMessages({ ...door, ...context })),
    },
    { name: "pullMailboxes", pollMs: 15_000, run: once(() => pullMailboxes(door)) },
    {
      name: "pullHandoffUpdates",
      pollMs: 10_000,
      run: once((context) => pullUpdates({ ...context, locate, storePhoto: keep })),
    },
  ];
}
