import { deleteBurstMarks } from "@/db/queries/channels/bursts";
import { setHeartbeat } from "@/db/queries/health";
import { deleteEndedLimits } from "@/db/rate-limit-store";
import { escalateDue } from "@/server/complaint/escalate-due";
import { lapseUnanswered } from "@/server/complaint/lapse-unanswered";
import { burstMarksMs } from "@/server/domain/intake/burst";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";
import { removeReplaced } from "@/server/evidence/regions/remove-replaced";
import { removeOrphanScans, removeOrphans } from "@/server/evidence/remove-orphans";
import { scanStorage } from "@/server/evidence/scans/http";
import { dropBodies } from "@/server/gateway/drop-bodies";
import { dropSources } from "@/server/intake/retention/drop-sources";
import { dropPractice } from "@/server/open311/practice/drop-practice";
import { forgetRarePlaces } from "@/server/placing/guess/learn-places";
import { relearnInTime } from "@/server/placing/guess/relearn-places";
import { releaseHeld } from "@/server/placing/release-held";
import { discloseFinishedMonths } from "@/server/statistics/disclose";
import { freezeFinishedMonths } from "@/server/statistics/freeze";
import type { Loop } from "./loop";
import { inSteps, once } from "./runs";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Loops that run by the clock. */
export const upkeepLoops = (): Loop[] => [
  { name: "heartbeat", pollMs: 5_000, run: once(({ db }) => setHeartbeat(db)) },
  { name: "escalateDue", pollMs: 15_000, run: once(escalateDue) },
  { name: "lapseUnansweredQuestions", pollMs: minuteMs, run: once(lapseUnanswered) },
  { name: "releaseHeldBursts", pollMs: minuteMs, run: once(releaseHeld) },
  {
    name: "freezeFinishedMonths",
    pollMs: hourMs,
    run: once((context) => freezeFinishedMonths({ ...context, secretKey: env.SECRET })),
  },
  { name: "discloseFinishedMonths", pollMs: minuteMs, run: once(discloseFinishedMonths) },
  { name: "relearnPlaces", pollMs: hourMs, run: once(relearnInTime) },
  { name: "forgetRarePlaces", pollMs: hourMs, run: once(({ db }) => forgetRarePlaces(db)) },
  { name: "dropPracticeRequests", pollMs: 10 * minuteMs, run: once(dropPractice) },
  { name: "dropEndedLimits", pollMs: hourMs, run: once(({ db, now }) => deleteEndedLimits(db, now)) },
  {
    name: "dropBurstMarks",
    pollMs: hourMs,
    run: once(({ db, now }) => deleteBurstMarks(db, new Date(now.getTime() - burstMarksMs))),
  },
  { name: "dropRawMessages", pollMs: 24 * hourMs, run: once(dropBodies) },
  { name: "dropSourceRecords", pollMs: minuteMs, run: inSteps(20, dropSources) },
  {
    name: "removeOrphanPhotos",
    pollMs: hourMs,
    run: once(({ db, now }) => removeOrphans({ db, storage: photoStorage(), now })),
  },
  {
    name: "removeReplacedPhotos",
    pollMs: hourMs,
    run: once(({ db, now }) => removeReplaced({ db, storage: photoStorage(), now })),
  },
  {
    name: "removeOrphanScans",
    pollMs: hourMs,
    run: once(({ db, now }) => removeOrphanScans({ db, storage: scanStorage(), now })),
  },
];
