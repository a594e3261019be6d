import type { Database } from "@/db/database";
import { findNextLapse } from "@/db/queries/complaint/timelines";
import { env } from "@/server/env";
import { queueHandoffs } from "@/server/handoff/queue-handoffs";
import { queueNotifications } from "@/server/notification/queue-notifications";
import { queueWebhooks } from "@/server/open311/webhook/queue-webhooks";
import { openTimelineWatch } from "@/server/outbox/watch-timeline";
import { learnPlaces } from "@/server/placing/guess/learn-places";
import { queueReplies } from "@/server/replies/queue-replies";
import { type Model, models } from "@/server/statistics/model";
import { project } from "@/server/statistics/project";
import { learnDecisions } from "@/server/suggestion/learn-decisions";
import { inviteToSurvey } from "./invite-to-survey";
import type { Loop, Ring } from "./loop";
import { drain, inSteps, once } from "./runs";

const site = () => ({ publicUrl: env.PUBLIC_URL, secretKey: env.SECRET });
const wokenBy = ["settled"] as const;

/** Readers of the timeline: read models, outboxes, learning. */
export const timelineLoops = (ring: Ring): Loop[] => [
  {
    name: "watchTimeline",
    wokenBy: ["timeline"],
    // A transaction that notifies for others may roll back: this read is cheap, and all others are woken by it.
    pollMs: 1_000,
    run: openTimelineWatch(() => ring("settled")),
  },
  ...models.map((model) => ({
    name: `project ${model.name}`,
    wokenBy,
    restMs: 250,
    pollMs: 30_000,
    run: (db: Database) => projectUntilLapse(db, model),
  })),
  { name: "queueNotifications", wokenBy, pollMs: 30_000, run: drain(queueNotifications) },
  { name: "queueReplies", wokenBy, pollMs: 30_000, run: drain((context) => queueReplies(context, site())) },
  { name: "queueWebhooks", wokenBy, pollMs: 30_000, run: drain(queueWebhooks) },
  { name: "queueHandoffs", wokenBy, pollMs: 30_000, run: drain(queueHandoffs) },
  { name: "learnDecisions", wokenBy, restMs: 2_000, pollMs: 30_000, run: drain(learnDecisions) },
  { name: "learnPlaces", wokenBy, restMs: 5_000, pollMs: 30_000, run: inSteps(20, learnPlaces) },
  { name: "inviteToSurvey", wokenBy, restMs: 2_000, pollMs: 30_000, run: once(inviteToSurvey) },
];

/** Deadlines that pass at the same moment are counted together, this long after it. */
const lapseMs = 1_000;

/** Returns the milliseconds until the next deadline passes, which changes counts without an event. */
async function projectUntilLapse(db: Database, model: Model): Promise<number | undefined> {
  const now = new Date();
  await project(db, model, now);
  const lapsesAt = await findNextLapse(db, now);
  return lapsesAt ? lapsesAt.getTime() - now.getTime() + lapseMs : undefined;
}
