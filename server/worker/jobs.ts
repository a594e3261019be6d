import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { setHeartbeat } from "@/db/queries/health";
import { locate } from "@/server/area/locate";
import { escalateDue } from "@/server/complaint/escalate-due";
import { lapseUnanswered } from "@/server/complaint/lapse-unanswered";
import { days, hours, minutes, seconds } from "@/server/domain/duration";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";
import { keepPhoto } from "@/server/evidence/keep-photo";
import { removeOrphanScans, removeOrphans } from "@/server/evidence/remove-orphans";
import { scanStorage } from "@/server/evidence/scans/http";
import { bringParts } from "@/server/gateway/bring-parts";
import { bringWordless } from "@/server/gateway/bring-wordless";
import { dropBodies } from "@/server/gateway/drop-bodies";
import { handleArrivals } from "@/server/gateway/handle-arrivals";
import { pullMailboxes } from "@/server/gateway/pull-mailboxes";
import { pullUpdates } from "@/server/handoff/pull-updates";
import { queueHandoffs } from "@/server/handoff/queue-handoffs";
import { sendHandoffs } from "@/server/handoff/send-handoffs";
import { dropSources } from "@/server/intake/keeping/drop-sources";
import { composeDue } from "@/server/notification/compose-due";
import { deliver, recoverDeliveries } from "@/server/notification/deliver";
import { availableMeans, senders } from "@/server/notification/senders";
import { tellEvents } from "@/server/notification/tell-events";
import { dropPractice } from "@/server/open311/practice/drop-practice";
import { deliverWebhook, recoverWebhooks } from "@/server/open311/webhook/deliver-webhook";
import { tellSubscribers } from "@/server/open311/webhook/tell-subscribers";
import { forgetRarePlaces, learnPlaces } from "@/server/placing/guess/learn-places";
import { relearnInTime } from "@/server/placing/guess/relearn-places";
import { composeAnswers } from "@/server/replies/compose-answers";
import { sendAnswers } from "@/server/replies/send-answers";
import { openSenders } from "@/server/replies/senders";
import { freezeFinishedMonths } from "@/server/statistics/freeze";
import { models } from "@/server/statistics/model";
import { project } from "@/server/statistics/project";
import { learnDecisions } from "@/server/suggestion/learn-decisions";
import { inviteSome } from "@/server/survey/invite";
import { untilNone } from "./until-none";

/** Work that a transaction queued with `graphile_worker.add_job(name, payload)`. */
export const tasks: TaskList = {
  deliver: async (payload) => {
    const { id } = deliverySchema.parse(payload);
    await deliver({ db, now: new Date(), senders: senders() }, id);
  },
  webhook: async (payload) => {
    const { id } = deliverySchema.parse(payload);
    const { PUBLIC_URL: publicUrl, SECRET: secretKey } = env;
    await deliverWebhook({ db, now: new Date(), publicUrl, secretKey }, id);
  },
};

const deliverySchema = z.object({ id: z.uuid() });

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
  { name: "heartbeat", pause: seconds(2), run: setHeartbeat },
  ...models.map((model) => ({
    name: model.name,
    pause: seconds(1),
    run: async (db: Database) => void (await project(db, model, new Date())),
  })),
  { name: "mailboxes", pause: seconds(15), run: pull },
  { name: "arrivals", pause: 200, run: handle },
  { name: "answers", pause: seconds(1), run: answer },
  { name: "notifications", pause: seconds(1), run: tellNews },
  { name: "suggestions", pause: seconds(2), run: learnFromDecisions },
  { name: "compositions", pause: seconds(1), run: compose },
  { name: "overdue deliveries", pause: seconds(5), run: once(recoverDeliveries) },
  { name: "webhooks", pause: seconds(1), run: tellHooks },
  { name: "overdue webhooks", pause: seconds(5), run: once(recoverWebhooks) },
  { name: "hand-overs", pause: seconds(2), run: passOn },
  { name: "units' systems", pause: seconds(10), run: pullFromUnits },
  { name: "escalations", pause: seconds(15), run: once(escalateDue) },
  { name: "survey invitations", pause: seconds(2), run: inviteToSurvey },
  { name: "learnt places", pause: seconds(5), run: learn },
  { name: "places learnt anew", pause: hours(1), run: once(relearnInTime) },
  { name: "forgotten places", pause: hours(1), run: async (db) => void (await forgetRarePlaces(db)) },
  { name: "unanswered questions", pause: minutes(1), run: once(lapseUnanswered) },
  { name: "frozen months", pause: hours(1), run: freezeMonths },
  { name: "practice requests", pause: minutes(10), run: once(dropPractice) },
  { name: "old arrivals", pause: days(1), run: once(dropBodies) },
  { name: "old messages", pause: minutes(1), run: dropOldMessages },
  { name: "orphaned photos", pause: hours(1), run: dropOrphans },
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

/** Writes what there is to say, then says it, on every channel that is on. */
async function answer(db: Database): Promise<void> {
  const site = { publicUrl: env.PUBLIC_URL, secretKey: env.SECRET };
  await untilNone(
    (now) => composeAnswers({ db, now }, site),
    async (now) => sendAnswers({ db, now }, await openSenders({ db, secretKey: env.SECRET })),
  );
}

async function tellHooks(db: Database): Promise<void> {
  await untilNone((now) => tellSubscribers({ db, now }));
}

async function passOn(db: Database): Promise<void> {
  const { PUBLIC_URL: publicUrl, SECRET: secretKey } = env;
  await untilNone(
    (now) => queueHandoffs({ db, now }),
    (now) => sendHandoffs({ db, now, publicUrl, secretKey }),
  );
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
