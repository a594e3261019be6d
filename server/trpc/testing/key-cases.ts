import type { World } from "@/db/testing/world";
import { administrators, all, type Call, type Case } from "./case";

const wish = {
  name: "Aplikasi RT",
  contact: "uji@contoh.id",
  jurisdiction: "jakarta" as const,
  scopes: ["create" as const],
  perMinute: 60,
  lastDay: null,
};
const endpoint = {
  baseUrl: "https://dinas.contoh.id/open311/v2",
  services: { "*": "1" },
  tellsChanges: true,
  isActive: false,
};
const question = {
  ...{ categoryCode: "jalan", code: "uji", position: 9, datatype: "text" as const, isRequired: false },
  ...{ description: "Pertanyaan uji", values: [], validFrom: "2030-01-01" },
};
const news = { url: "https://kabar.contoh.id/masuk", kinds: ["closed" as const] };

/** The access table of API keys and webhooks. */
export function keyCases(world: () => World): Record<string, Case[]> {
  const administrator = (call: Call): Case[] => [{ expected: administrators, call }];
  const boss = () => world().callAs(world().staff.administrator);
  const make = async () => (await boss()).admin.keys.make(wish);
  const subscribe = async () => {
    await (await boss()).admin.keys.addWebhook({ ...news, apiKeyId: (await make()).id });
    return (await (await boss()).admin.keys.webhooks()).webhooks.at(-1)?.id ?? 0;
  };
  return {
    "open311.about": [{ expected: all("ok"), call: (api) => api.open311.about() }],
    "admin.attributes.list": administrator((api) => api.admin.attributes.list()),
    "admin.attributes.save": administrator((api) => api.admin.attributes.save(question)),
    "admin.attributes.end": [
      {
        what: "that is not there",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.attributes.end({ id: 0, validTo: "2030-01-01" }),
      },
    ],
    "admin.endpoints.list": administrator((api) => api.admin.endpoints.list()),
    "admin.endpoints.save": administrator(async (api) =>
      api.admin.endpoints.save({ ...endpoint, unitId: await world().unitId("dinas-bina-marga") }),
    ),
    "admin.endpoints.replay": [
      {
        what: "of what needs none",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.endpoints.replay({ id: 0 }),
      },
    ],
    "admin.keys.list": administrator((api) => api.admin.keys.list()),
    "admin.keys.make": administrator((api) => api.admin.keys.make(wish)),
    "admin.keys.revoke": administrator(async (api) => api.admin.keys.revoke({ id: (await make()).id })),
    "admin.keys.webhooks": administrator((api) => api.admin.keys.webhooks()),
    "admin.keys.addWebhook": administrator(async (api) =>
      api.admin.keys.addWebhook({ ...news, apiKeyId: (await make()).id }),
    ),
    "admin.keys.endWebhook": administrator(async (api) =>
      api.admin.keys.endWebhook({ id: await subscribe() }),
    ),
    "admin.keys.replay": [
      {
        what: "that is not dead",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.keys.replay({ id: "00000000-0000-4000-8000-000000000000" }),
      },
    ],
  };
}
