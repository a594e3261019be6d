import type { Database } from "@/db/database";
import type { StaffActor } from "@/server/domain/actor";
import { listNotices } from "./list-notices";
import { readNotificationSettings } from "./settings";

/** A page of the officer's notifications, with their settings. */
export async function readNoticeDesk(
  reading: { db: Database; actor: StaffActor; now: Date },
  input: { before: number | null },
) {
  const [notices, settings] = await Promise.all([
    listNotices(reading, input),
    readNotificationSettings(reading),
  ]);
  return { ...notices, settings };
}
