import type { Database } from "@/db/database";
import { type ChannelHealth, listChannelHealth } from "@/db/queries/channels/days";
import { countWaitingRawMessages } from "@/db/queries/channels/raw-messages";
import { countUnsentReplies } from "@/db/queries/channels/replies";
import { adapterOf } from "@/server/channels/registry";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { channelState } from "@/server/domain/intake/channel-state";

type Context = { db: Database; now: Date };

/** Today and the six days before. */
const spanMs = days(6);

/**
 * The state of every channel: today, in seven days, and what waits. Reads a row per channel and day, and up to 1,000
 * waiting.
 */
export async function listStandings({ db, now }: Context) {
  const today = jakartaDay(now);
  const [ofDay, ofWeek, arrivals, answers] = await Promise.all([
    listChannelHealth(db, today),
    listChannelHealth(db, jakartaDay(new Date(now.getTime() - spanMs))),
    countWaitingRawMessages(db),
    countUnsentReplies(db, now),
  ]);
  const none = { count: 0, oldestAt: null };
  return ofWeek.map((week) => {
    const { channelCode, name, lastAt, lastFailure, lastFailureAt, validFrom, validTo } = week;
    const of = (rows: typeof arrivals) => rows.find((row) => row.channelCode === channelCode) ?? none;
    const [waiting, unsent] = [of(arrivals), of(answers)];
    const isOn = week.isOn ?? false;
    const times = { waitingSince: waiting.oldestAt, unansweredSince: unsent.oldestAt };
    return {
      code: channelCode,
      name,
      hasProtocol: adapterOf(channelCode) !== null,
      wasSetUp: week.isOn !== null,
      state: channelState({ isOn, validFrom, validTo, ...times }, now, today),
      today: countsOf(ofDay.find((row) => row.channelCode === channelCode) ?? week),
      week: countsOf(week),
      waiting: { count: waiting.count, oldestAt: waiting.oldestAt },
      unsent: { count: unsent.count, oldestAt: unsent.oldestAt },
      lastAt,
      lastFailure,
      lastFailureAt,
    };
  });
}

const countsOf = ({ arrived, repeated, forged, dead, answered, unanswered }: ChannelHealth) => ({
  arrived,
  repeated,
  forged,
  dead,
  answered,
  unanswered,
});
