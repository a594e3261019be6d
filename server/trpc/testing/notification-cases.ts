import { randomUUID } from "node:crypto";
import type { World } from "@/db/testing/world";
import { after, noon } from "@/db/testing/world";
import { defaultPreference } from "@/server/domain/notification/preference";
import { administrators, type Case, readers, signedIn, staffOnly } from "./case";

/** `given` is called late: cases are collected before the world is created. */
export const notificationCases = (given: () => { world: World; code: string }): Record<string, Case[]> => ({
  "notification.desk": [{ expected: staffOnly, call: (api) => api.notification.desk({}) }],
  "notification.unread": [{ expected: staffOnly, call: (api) => api.notification.unread() }],
  "notification.markRead": [{ expected: staffOnly, call: (api) => api.notification.markRead({ all: true }) }],
  "notification.opened": [
    { expected: readers, call: (api) => api.notification.opened({ code: given().code }) },
  ],
  "notification.setPreference": [
    { expected: staffOnly, call: (api) => api.notification.setPreference(defaultPreference) },
  ],
  "notification.addDevice": [
    {
      expected: staffOnly,
      call: (api) =>
        api.notification.addDevice({
          endpoint: `https://push.example.org/${randomUUID()}`,
          p256dh: "B".repeat(87),
          auth: "A".repeat(22),
        }),
    },
  ],
  "notification.dropDevice": [
    {
      expected: staffOnly,
      call: (api) => api.notification.dropDevice({ endpoint: "https://push.example.org/unknown" }),
    },
  ],
  "notification.appointDeputy": [
    {
      what: "of another unit",
      expected: signedIn("NOT_FOUND", ["kelurahan", "district", "agency", "inspectorate", "neighbour"]),
      call: (api) =>
        api.notification.appointDeputy({
          deputyId: given().world.staff.verifier.staffId,
          fromAt: noon,
          toAt: after(24),
        }),
    },
    {
      expected: { field: "ok" },
      call: (api) =>
        api.notification.appointDeputy({
          deputyId: given().world.staff.subagency.staffId,
          fromAt: noon,
          toAt: after(24),
        }),
    },
  ],
  "notification.dismissDeputy": [
    {
      what: "that is not the caller's",
      expected: signedIn("NOT_FOUND", ["kelurahan", "administrator"]),
      call: (api) => api.notification.dismissDeputy({ id: 1 }),
    },
  ],
  "notification.deliveries": [{ expected: administrators, call: (api) => api.notification.deliveries() }],
  "notification.replayDelivery": [
    {
      what: "of an unknown one",
      expected: { ...administrators, administrator: "NOT_FOUND" },
      call: (api) => api.notification.replayDelivery({ id: randomUUID() }),
    },
  ],
});
