import { randomUUID } from "node:crypto";
import type { World } from "@/db/testing/world";
import { after, noon } from "@/db/testing/world";
import { defaultPreference } from "@/server/domain/notification/preference";
import { roles } from "@/server/domain/staff/role";
import type { createCaller } from "../root";

type Outcome = "ok" | "NOT_FOUND" | "FORBIDDEN" | "UNAUTHORIZED";
type Api = ReturnType<typeof createCaller>;
type Case = { what?: string; expected: Record<string, Outcome>; call: (api: Api) => Promise<unknown> };

const everybody = [...roles, "neighbour"];
const all = (expected: Outcome, who: readonly string[] = everybody): Record<string, Outcome> => ({
  ...Object.fromEntries(who.map((one) => [one, expected])),
  anonymous: "UNAUTHORIZED",
});
const administratorOnly = { ...all("FORBIDDEN"), administrator: "ok" } as const;

/**
 * A public complaint at its kelurahan can be opened by the city-wide roles, by its own unit and by the kecamatan
 * above.
 */
const readers = {
  ...all("NOT_FOUND"),
  ...all("ok", ["intake", "kelurahan", "district", "verifier", "governor", "administrator"]),
};

/** `given` is called late: cases are collected before the world is created. */
export const notificationCases = (given: () => { world: World; code: string }): Record<string, Case[]> => ({
  "notification.list": [{ expected: all("ok"), call: (api) => api.notification.list({}) }],
  "notification.unread": [{ expected: all("ok"), call: (api) => api.notification.unread() }],
  "notification.markRead": [{ expected: all("ok"), call: (api) => api.notification.markRead({ all: true }) }],
  "notification.opened": [
    { expected: readers, call: (api) => api.notification.opened({ code: given().code }) },
  ],
  "notification.settings": [{ expected: all("ok"), call: (api) => api.notification.settings() }],
  "notification.setPreference": [
    { expected: all("ok"), call: (api) => api.notification.setPreference(defaultPreference) },
  ],
  "notification.addDevice": [
    {
      expected: all("ok"),
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
      expected: all("ok"),
      call: (api) => api.notification.dropDevice({ endpoint: "https://push.example.org/unknown" }),
    },
  ],
  "notification.appointStandIn": [
    {
      what: "of another unit",
      expected: all("NOT_FOUND", ["kelurahan", "district", "agency", "inspectorate", "neighbour"]),
      call: (api) =>
        api.notification.appointStandIn({
          deputyId: given().world.staff.verifier.staffId,
          fromAt: noon,
          toAt: after(24),
        }),
    },
    {
      expected: { field: "ok" },
      call: (api) =>
        api.notification.appointStandIn({
          deputyId: given().world.staff.subagency.staffId,
          fromAt: noon,
          toAt: after(24),
        }),
    },
  ],
  "notification.dismissStandIn": [
    {
      what: "that is not hers",
      expected: all("NOT_FOUND", ["kelurahan", "administrator"]),
      call: (api) => api.notification.dismissStandIn({ id: 1 }),
    },
  ],
  "notification.deliveries": [{ expected: administratorOnly, call: (api) => api.notification.deliveries() }],
  "notification.replayDelivery": [
    {
      what: "of an unknown one",
      expected: { ...administratorOnly, administrator: "NOT_FOUND" },
      call: (api) => api.notification.replayDelivery({ id: randomUUID() }),
    },
  ],
});
