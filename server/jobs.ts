import type { Database } from "@/db/database";
import { setHeartbeat } from "@/db/queries/health";
import { bringParts } from "@/server/gateway/bring-parts";
import { bringWordless } from "@/server/gateway/bring-wordless";
import { dropBodies } from "@/server/gateway/drop-bodies";
import { handleArrivals } from "@/server/gateway/handle-arrivals";
import { pullMailboxes } from "@/server/gateway/pull-mailboxes";
import { handoffQueue } from "@/server/handoff/handoff-queue";
import { pullUpdates } from "@/server/handoff/pull-updates";
import { queueHandoffs } from "@/server/handoff/queue-handoffs";
import { forgetRarePlaces, learnPlaces } from "@/server/placing/guess/learn-places";
import { relearnInTime } from "@/server/placing/guess/relearn-places";
import { composeAnswers } from "@/server/replies/compose-answers";
import { replyQueue } from "@/server/replies/reply-queue";
import { openSenders } from "@/server/replies/senders";
import { locate } from "./area/locate";
import { escalateDue } from "./complaint/escalate-due";
import { lapseUnanswered } from "./complaint/lapse-unanswered";
import { type Dispatcher, openDispatcher } from "./delivery/dispatcher";
import { env } from "./env";
import { photoStorage } from "./evidence/http";
import { keepPhoto } from "./evidence/keep-photo";
import { removeOrphanScans, removeOrphans } from "./evidence/remove-orphans";
import { scanStorage } from "./evidence/scans/http";
import { dropSources } from "./intake/keeping/drop-sources";
import { composeDue } from "./notification/compose-due";
import { notificationQueue } from "./notification/notification-queue";
import { availableMeans, senders } from "./notification/senders";
import { tellEvents } from "./notification/tell-events";
import { dropPractice } from "./open311/practice/drop-practice";
import { tellSubscribers } from "./open311/webhook/tell-subscribers";
import { webhookQueue } from "./open311/webhook/webhook-queue";
import { freezeFinishedMonths } from "./statistics/freeze";
import { models } from "./statistics/model";
import { project } from "./statistics/project";
import { learnDecisions } from "./suggestion/learn-decisions";
import { inviteSome } from "./survey/invite";
import { untilNone } from "./until-none";

export interface Loop {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  pause: number;
  run: (db: Database) => Promise<void>;
}

const once =
  (work: (context: { db: Database; now: Date }) => Promise<unknown>) =>
  async (db: Database): Promise<void> =>
    void (await work({ db, now: new Date() }));

/** Work that is never done: each runs by itself, one run at a time, and a failed run is tried again. */
export const loops: Loop[] = [
  { name: "heartbeat", pause: 2_000, run: setHeartbeat },
  ...models.map((model) => ({
    name: model.name,
    pause: 1_000,
    run: async (db: Database) => void (await project(db, model, new Date())),
  })),
  { name: "mailboxes", pause: 15_000, run: pull },
  { name: "arrivals", pause: 200, run: handle },
  { name: "replies", pause: 500, run: queueReplies },
  { name: "reply deliveries", pause: 500, run: deliver(openReplies) },
  { name: "notifications", pause: 1_000, run: tellNews },
  { name: "suggestions", pause: 2_000, run: learnFromDecisions },
  { name: "compositions", pause: 1_000, run: compose },
  { name: "notification deliveries", pause: 500, run: deliver(openNotifications) },
  { name: "webhooks", pause: 1_000, run: tellHooks },
  { name: "webhook deliveries", pause: 500, run: deliver(openWebhooks) },
  { name: "handoffs", pause: 2_000, run: passOn },
  { name: "handoff deliveries", pause: 1_000, run: deliver(openHandoffs) },
  { name: "units' systems", pause: 10_000, run: pullFromUnits },
  { name: "escalations", pause: 15_000, run: once(escalateDue) },
  { name: "survey invitations", pause: 2_000, run: inviteToSurvey },
  { name: "learnt places", pause: 5_000, run: learn },
  { name: "places learnt anew", pause: 3_600_000, run: once(relearnInTime) },
  { name: "forgotten places", pause: 3_600_000, run: async (db) => void (await forgetRarePlaces(db)) },
  { name: "unanswered questions", pause: 60_000, run: once(lapseUnanswered) },
  { name: "frozen months", pause: 3_600_000, run: freezeMonths },
  { name: "practice requests", pause: 600_000, run: once(dropPractice) },
  { name: "old arrivals", pause: 86_400_000, run: once(dropBodies) },
  { name: "old messages", pause: 60_000, run: dropOldMessages },
  { name: "orphaned photos", pause: 3_600_000, run: dropOrphans },
];

async function pull(db: Database): Promise<void> {
  await pullMailboxes({ db, secretKey: env.SECRET });
}

async function handle(db: Database): Promise<void> {
  const keyed = { db, locate, secretKey: env.SECRET, storage: photoStorage() };
  await untilNone(
    (now) => handleArrivals({ ...keyed, now }),
    (now) => bringParts({ ...keyed, now }),
    (now) => bringWordless({ ...keyed, now }),
  );
}

const site = () => ({ publicUrl: env.PUBLIC_URL, secretKey: env.SECRET });

function deliver(open: (db: Database) => Dispatcher) {
  let dispatcher: Dispatcher | undefined;
  return async (db: Database): Promise<void> => {
    dispatcher ??= open(db);
    while ((await dispatcher.start()) > 0);
  };
}

function openNotifications(db: Database): Dispatcher {
  return openDispatcher(notificationQueue(db, senders()), { db });
}

function openWebhooks(db: Database): Dispatcher {
  return openDispatcher(webhookQueue({ db, ...site() }), { db });
}

function openHandoffs(db: Database): Dispatcher {
  return openDispatcher(handoffQueue({ db, ...site() }), { db });
}

function openReplies(db: Database): Dispatcher {
  const open = () => openSenders({ db, secretKey: env.SECRET });
  return openDispatcher(replyQueue(db, open), { db });
}

async function queueReplies(db: Database): Promise<void> {
  await untilNone((now) => composeAnswers({ db, now }, site()));
}

async function tellHooks(db: Database): Promise<void> {
  await untilNone((now) => tellSubscribers({ db, now }));
}

async function passOn(db: Database): Promise<void> {
  await untilNone((now) => queueHandoffs({ db, now }));
}

async function pullFromUnits(db: Database): Promise<void> {
  const keep = (bytes: Buffer) => keepPhoto({ db, storage: photoStorage() }, bytes);
  await pullUpdates({ db, now: new Date(), locate, keepPhoto: keep });
}

async function tellNews(db: Database): Promise<void> {
  await untilNone((now) => tellEvents({ db, now }));
}

async function learnFromDecisions(db: Database): Promise<void> {
  await untilNone((now) => learnDecisions({ db, now }));
}

async function compose(db: Database): Promise<void> {
  await composeDue({ db, now: new Date() }, availableMeans());
}

/** Some batches at a time, so that a long history is learnt in the background. */
async function learn(db: Database): Promise<void> {
  for (let run = 0; run < 20 && (await learnPlaces({ db, now: new Date() })) > 0; run += 1);
}

async function freezeMonths(db: Database): Promise<void> {
  await freezeFinishedMonths({ db, now: new Date(), secretKey: env.SECRET });
}

/** Some batches at a time, so that years of them go in the background. */
async function dropOldMessages(db: Database): Promise<void> {
  for (let run = 0; run < 20 && (await dropSources({ db, now: new Date() })) > 0; run += 1);
}

async function dropOrphans(db: Database): Promise<void> {
  await removeOrphans({ db, storage: photoStorage(), now: new Date() });
  await removeOrphanScans({ db, storage: scanStorage(), now: new Date() });
}

const invitationBatches = 20;

/** What is left after these is invited by the next run. */
async function inviteToSurvey(db: Database): Promise<void> {
  const context = { db, now: new Date(), secretKey: env.SECRET };
  let position: Awaited<ReturnType<typeof inviteSome>> = null;
  for (let run = 0; run < invitationBatches; run += 1) {
    position = await inviteSome(context, position);
    if (position === null) return;
  }
}
