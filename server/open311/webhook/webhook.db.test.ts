import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { until } from "@/db/testing/until";
import { after, noon, openWorld, secretKey, someMessage, type World } from "@/db/testing/world";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import { backoffs } from "@/server/domain/delivery/backoff";
import { type WebhookKind, webhookKinds } from "@/server/domain/webhook/kinds";
import { receive } from "@/server/intake/receive";
import { listen } from "../testing/listen";
import { expectJson } from "../testing/valid";
import { queueWebhooks } from "./queue-webhooks";
import { webhookQueue } from "./webhook-queue";

let world: World;
let ear: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  trustLoopback();
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await untilTold();
  await world.sql`delete from webhook_delivery`;
  await world.sql`update webhook set ended_at = now()`;
  ear = await listen();
});
afterEach(() => ear.close());

const publicUrl = "https://lapor.contoh.id";

async function subscribe(kinds: readonly WebhookKind[] = webhookKinds, now = noon) {
  const api = await world.callAs(world.staff.administrator, now);
  const wish = {
    name: "Aplikasi RT",
    contact: "uji@contoh.id",
    jurisdiction: "jakarta",
    scopes: ["read"],
    perMinute: 60,
    lastDay: null,
  } as const;
  const key = await api.admin.keys.make({ ...wish, scopes: ["read"] });
  const { secret } = await api.admin.keys.addWebhook({
    apiKeyId: key.id,
    url: `${ear.url}/kabar`,
    kinds: [...kinds],
  });
  return { api, secret, keyId: key.id };
}

/** Until the cursor has passed everything that is committed. */
function untilTold(now = after(1)): Promise<void> {
  return until("the subscribers are told", async () => {
    while ((await queueWebhooks({ db: world.db, now })) > 0);
    const [open] = await world.sql`
      select count(*)::int as n from complaint_event where xid > (select xid from notification_outbox where id = 3)`;
    return open?.n === 0;
  });
}

const waiting = async () =>
  (
    await world.sql`select id from webhook_delivery where state in ('queued', 'failed') order by created_at, event_id`
  ).map(({ id }) => id as string);

async function deliverAll(now = after(1)) {
  await untilTold(now);
  await world.sql`update webhook_delivery set due_at = ${now} where state = 'failed'`;
  await deliverNow(world.db, webhookQueue({ db: world.db, publicUrl, secretKey }), now);
  return ear.heard.map(({ body }) => JSON.parse(body));
}

describe("a public step", () => {
  it("is posted with a signature that its receiver can check", async () => {
    const { secret } = await subscribe();
    const { code } = await world.submit();
    await deliverAll();
    const [heard] = ear.heard;
    expect(heard).toMatchObject({ method: "POST", url: "/kabar" });
    const [, t, v1] =
      /^t=(\d+),v1=([\da-f]{64})$/.exec(String(heard?.headers["cepat-respon-signature"])) ?? [];
    expect(Number(t)).toBe(after(1).getTime() / 1_000);
    expect(v1).toBe(createHmac("sha256", secret).update(`${t}.${heard?.body}`).digest("hex"));
    const told = JSON.parse(heard?.body ?? "");
    expect(told).toMatchObject({
      kind: "created",
      service_request_id: code,
      created_at: "2026-11-24T12:00:00+07:00",
    });
    expect(told.id).toBe(heard?.headers["cepat-respon-delivery"]);
    expectJson("requests", [told.request]);
  });

  it("is posted once, however often the cursor runs, in the order of the timeline", async () => {
    await subscribe();
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 0.2);
    await world.move(world.staff.kelurahan, code, "resolve", 0.4, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 0.6);
    expect((await deliverAll()).map(({ kind }) => kind)).toEqual(["created", "moved", "moved", "closed"]);
    await world.sql`update notification_outbox set xid = '3', event_id = 0 where id = 3`;
    const again = await deliverAll();
    expect(again.filter((told) => told.service_request_id === code)).toHaveLength(4);
  });

  it("is posted only to subscribers of its kind, and not for events before the subscription", async () => {
    const { code } = await world.submit();
    await subscribe(["noted"], after(0.1));
    await world.move(world.staff.kelurahan, code, "start", 0.2);
    const api = await world.callAs(world.staff.kelurahan, after(0.3));
    await api.complaint.note({ code, publicNote: "Sedang dikerjakan.", internalNote: "Rahasia dapur" });
    await api.complaint.note({ code, publicNote: null, internalNote: "Rahasia dapur" });
    const told = await deliverAll();
    expect(told).toMatchObject([{ kind: "noted", step: { note: "Sedang dikerjakan." } }]);
    expect(JSON.stringify(told)).not.toContain("dapur");
  });

  it("of a removed complaint says only that it was removed", async () => {
    const { code } = await world.submit({ text: "Memuat nama orang." });
    await subscribe(["removed"]);
    await world.move(world.staff.verifier, code, "remove", 0.5, { publicNote: "Memuat data pribadi." });
    const told = await deliverAll();
    expect(told).toMatchObject([{ kind: "removed", service_request_id: code, request: null, step: null }]);
    expect(JSON.stringify(told)).not.toContain("nama orang");
  });
});

describe("a complaint whose publicness changes", () => {
  it("is posted as created when it is opened, and as removed when it is closed", async () => {
    const { code, secret } = await world.submit({ isPublic: false, text: "Kabel putus di gang." });
    await subscribe();
    await untilTold();
    const reporter = await world.callAsReporter({ code, secret }, after(0.2));
    await reporter.publicness.publish({ code, asOf: after(0.2) });
    expect(await deliverAll()).toMatchObject([{ kind: "created", request: { service_request_id: code } }]);
    await (await world.callAsReporter({ code, secret }, after(0.4))).publicness.conceal({ code });
    const told = (await deliverAll()).slice(1);
    expect(told).toMatchObject([{ kind: "removed", service_request_id: code, request: null, step: null }]);
  });
});

describe("an event that is not public", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["private", () => world.submit({ isPublic: false })],
    ["about officials", () => world.submit({ categoryCode: "pungutan-liar" })],
    ["unplaced", () => receive(world.context(), [someMessage({ point: null })])],
  ])("is not posted: %s", async (_what, make) => {
    await subscribe();
    await make();
    expect(await deliverAll()).toEqual([]);
  });

  it("any more at the time of sending is not sent", async () => {
    await subscribe(["created"]);
    const { code } = await world.submit();
    await untilTold();
    await world.move(world.staff.verifier, code, "remove", 0.5, { publicNote: "Memuat data pribadi." });
    expect(await deliverAll()).toEqual([]);
    expect(await world.sql`select state, last_error from webhook_delivery`).toMatchObject([
      { state: "dead", last_error: "no_longer_public" },
    ]);
  });

  it("is not sent once its key or its subscription has ended", async () => {
    const { api, keyId } = await subscribe(["created"]);
    await world.submit();
    await untilTold();
    await api.admin.keys.revoke({ id: keyId });
    await world.submit();
    expect(await deliverAll()).toEqual([]);
    const rows = await world.sql`select state, last_error from webhook_delivery`;
    expect(rows).toMatchObject([{ state: "dead", last_error: "webhook_ended" }]);
  });
});

describe("a receiver that fails", () => {
  it.each([500, 404, 302])("with %s gets a retry", async (status) => {
    ear.answer(() => ({ status, headers: { location: `${ear.url}/lain` } }));
    await subscribe(["created"]);
    await world.submit();
    await deliverAll();
    expect(await world.sql`select state, attempts, last_error from webhook_delivery`).toMatchObject([
      { state: "failed", attempts: 1, last_error: `answered ${status}` },
    ]);
    expect(ear.heard).toHaveLength(1);
    ear.answer(() => ({ status: 204 }));
    await deliverAll();
    expect(await world.sql`select state, attempts from webhook_delivery`).toMatchObject([
      { state: "done", attempts: 2 },
    ]);
    expect(ear.heard[0]?.headers["cepat-respon-delivery"]).toBe(
      ear.heard[1]?.headers["cepat-respon-delivery"],
    );
  });

  it("gets a dead letter after the last attempt, which an administrator can replay", async () => {
    ear.answer(() => ({ status: 500 }));
    const { api } = await subscribe(["created"]);
    await world.submit();
    const { maxAttempts } = backoffs.webhooks;
    for (let tries = 0; tries < maxAttempts; tries += 1) await deliverAll();
    expect(await waiting()).toEqual([]);
    const { troubled } = await api.admin.keys.webhooks();
    expect(troubled).toMatchObject([{ state: "dead", attempts: maxAttempts, lastError: "answered 500" }]);
    ear.answer(() => ({ status: 200 }));
    await api.admin.keys.replay({ id: troubled[0]?.id ?? "" });
    await deliverAll();
    expect(await world.sql`select state from webhook_delivery`).toMatchObject([{ state: "done" }]);
    await expect(api.admin.keys.replay({ id: troubled[0]?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a subscription", () => {
  it("shows its secret once and keeps it sealed", async () => {
    const { api, secret } = await subscribe();
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    const listed = JSON.stringify(await api.admin.keys.webhooks());
    expect(listed).not.toContain(secret);
    const [row] = await world.sql`select secret from webhook order by id desc limit 1`;
    expect(Buffer.from(row?.secret).toString("latin1")).not.toContain(secret);
  });

  it("cannot be made with a key of the practice city, or a revoked one", async () => {
    const { api, keyId } = await subscribe();
    const wish = {
      name: "Latihan",
      contact: "uji@contoh.id",
      scopes: ["create" as const],
      perMinute: 60,
      lastDay: null,
    };
    const other = await api.admin.keys.make({ ...wish, jurisdiction: "jakarta-uji" });
    const at = { url: ear.url, kinds: ["created" as const] };
    await expect(api.admin.keys.addWebhook({ ...at, apiKeyId: other.id })).rejects.toThrow("key_elsewhere");
    await api.admin.keys.revoke({ id: keyId });
    await expect(api.admin.keys.addWebhook({ ...at, apiKeyId: keyId })).rejects.toThrow("key_revoked");
  });
});
