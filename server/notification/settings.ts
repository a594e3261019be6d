import { z } from "zod";
import type { Database } from "@/db/database";
import { putDevice } from "@/db/queries/notifications/devices";
import { countWaiting } from "@/db/queries/notifications/notifications";
import {
  endDeputy,
  insertDeputy,
  listDeputiesOf,
  listPreferences,
  listUnitColleagues,
} from "@/db/queries/notifications/preferences";
import type { StaffActor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { checkDeputy, type DeputyAppointment } from "@/server/domain/notification/deputy";
import type { Device } from "@/server/domain/notification/device";
import { defaultPreference, preferenceSchema } from "@/server/domain/notification/preference";
import { roles } from "@/server/domain/staff/role";
import { env } from "@/server/env";
import { checkOutboundUrl } from "@/server/outbound/fetch-outside";
import { readVapidKeys } from "./push/vapid-keys";

type Context = { db: Database; actor: StaffActor; now: Date };

export const settingsSchema = z.object({
  preference: preferenceSchema,
  /** The key with which a browser subscribes a device. */
  pushKey: z.string(),
  mail: z.object({ isConfigured: z.boolean(), waiting: z.number() }),
  deputies: z.array(
    z.object({
      id: z.number(),
      isMine: z.boolean(),
      name: z.string(),
      fromAt: z.date(),
      toAt: z.date(),
    }),
  ),
  colleagues: z.array(z.object({ id: z.number(), name: z.string(), role: z.enum(roles) })),
});

/** The officer's notification settings and deputy, and whether e-mail can be sent at all. */
export async function readNotificationSettings({ db, actor, now }: Context) {
  const { staffId, unitId } = actor;
  const [preferences, deputies, colleagues, waiting] = await Promise.all([
    listPreferences(db, [staffId]),
    listDeputiesOf(db, staffId, now),
    listUnitColleagues(db, unitId, staffId),
    countWaiting(db, "email", staffId),
  ]);
  return {
    preference: preferences.get(staffId) ?? defaultPreference,
    pushKey: readVapidKeys(env.DATA_DIR).publicKey,
    mail: { isConfigured: env.SMTP_URL !== undefined, waiting },
    deputies: deputies.map(({ id, staffId: absentId, staffName, deputyName, fromAt, toAt }) => {
      const isMine = absentId === staffId;
      return { id, isMine, name: isMine ? deputyName : staffName, fromAt, toAt };
    }),
    colleagues,
  };
}

/** Appoints a colleague of the same unit as the deputy. @throws NOT_FOUND · INVALID as `checkDeputy` */
export async function appointDeputy({ db, actor, now }: Context, wanted: Omit<DeputyAppointment, "staffId">) {
  const row = { ...wanted, staffId: actor.staffId };
  checkDeputy(row, now);
  const colleagues = await listUnitColleagues(db, actor.unitId, actor.staffId);
  if (!colleagues.some(({ id }) => id === row.deputyId)) throw notFound();
  await insertDeputy(db, row, now);
}

/** @throws NOT_FOUND */
export async function dismissDeputy({ db, actor, now }: Context, { id }: { id: number }) {
  if (!(await endDeputy(db, id, actor.staffId, now))) throw notFound();
}

/** Subscribes the officer's browser to pushes. @throws INVALID as `checkOutboundUrl` */
export async function addDevice({ db, actor, now }: Context, device: Device): Promise<void> {
  checkOutboundUrl(device.endpoint);
  await putDevice(db, actor.staffId, device, now);
}
