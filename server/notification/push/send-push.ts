import webPush from "web-push";
import type { Database } from "@/db/database";
import { dropDevices, listDevices } from "@/db/queries/notifications/devices";
import { askOutside } from "@/server/outbound/fetch-outside";
import type { Send } from "../notification-queue";
import type { VapidKeys } from "./vapid-keys";
import { writePush } from "./write-push";

type PushSettings = { db: Database; keys: VapidKeys; subject: string };
type Device = Awaited<ReturnType<typeof listDevices>>[number];

/** Seconds that a push service stores a message for a device that is off. */
const patience = 24 * 3_600;
const gone = [404, 410];

/**
 * Sends a delivery to all devices of its officer, encrypted for each (RFC 8291). Topic and tag are the delivery's
 * own, so that a repeated attempt replaces the earlier one. Devices that are gone are deleted.
 */
export function pushSender({ db, keys, subject }: PushSettings): Send {
  return async (delivery, contents) => {
    const { staffId } = delivery;
    if (contents.length === 0 || staffId === null) return;
    const devices = await listDevices(db, staffId);
    const message = JSON.stringify(writePush(delivery, contents));
    const topic = delivery.id.replaceAll("-", "");
    const statuses = await Promise.all(
      devices.map((device) => push(device, message, { topic, vapidDetails: { subject, ...keys } })),
    );
    await dropDevices(
      db,
      devices.flatMap(({ id }, index) => (gone.includes(Number(statuses[index])) ? [id] : [])),
    );
    const failed = statuses.find((status) => !isSettled(status));
    if (failed !== undefined) throw new Error(`push: ${failed}`);
  };
}

const isSettled = (status: number | string) =>
  typeof status === "number" && ((status >= 200 && status < 300) || gone.includes(status));

type Options = { topic: string; vapidDetails: { subject: string } & VapidKeys };

/** The push service's status, or its error: a failure of one device does not affect the others. */
async function push({ endpoint, p256dh, auth }: Device, message: string, options: Options) {
  try {
    const subscription = { endpoint, keys: { p256dh, auth } };
    const { headers, body } = webPush.generateRequestDetails(subscription, message, {
      ...options,
      TTL: patience,
    });
    const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-length");
    const said = Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
    return (await askOutside(endpoint, { method: "POST", headers: said, body })).status;
  } catch (error) {
    return error instanceof Error ? error.message : "unknown";
  }
}
