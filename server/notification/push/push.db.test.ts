import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from "node:crypto";
import { mkdtempSync, statSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import ece from "http_ece";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listDevices } from "@/db/queries/notifications/devices";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { openWorld, type World } from "@/db/testing/world";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import type { StaffActor } from "@/server/domain/actor";
import { mostDevices } from "@/server/domain/notification/device";
import { composeDue } from "../compose-due";
import { notificationQueue } from "../notification-queue";
import { untilNotified } from "../testing/until-notified";
import { pushSender } from "./send-push";
import { readVapidKeys } from "./vapid-keys";

type PushRequest = { path: string; headers: IncomingHttpHeaders; body: Buffer };

const received: PushRequest[] = [];
const answers = new Map<string, number>();
const dataDir = mkdtempSync(path.join(tmpdir(), "push-"));
const keys = readVapidKeys(dataDir);
let world: World;
let base: string;

/** A push service that responds 201, or as told. */
const service = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const at = request.url ?? "";
  received.push({ path: at, headers: request.headers, body: Buffer.concat(parts) });
  response.writeHead(answers.get(at) ?? 201).end();
});

beforeAll(async () => {
  trustLoopback();
  world = await openWorld();
  await new Promise<void>((ready) => service.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await world.close();
  service.close();
});
beforeEach(async () => {
  received.length = 0;
  answers.clear();
  await world.sql`delete from push_subscription`;
});

type Browser = { at: string; key: ECDH; auth: Buffer };

async function signUp(actor: StaffActor, at: string): Promise<Browser> {
  const [key, auth] = [createECDH("prime256v1"), randomBytes(16)];
  const p256dh = key.generateKeys("base64url");
  const api = await world.callAs(actor, new Date());
  await api.notification.addDevice({ endpoint: base + at, p256dh, auth: auth.toString("base64url") });
  return { at, key, auth };
}

const read = ({ key, auth }: Browser, { body }: PushRequest) =>
  JSON.parse(ece.decrypt(body, { version: "aes128gcm", privateKey: key, authSecret: auth }).toString("utf8"));

/** Queues and composes all notifications, and attempts each open delivery once. Returns the failures. */
async function send(): Promise<string[]> {
  const now = new Date();
  await untilNotified(world, now);
  await world.sql`update delivery_item set due_at = now() - interval '1 minute' where delivery_id is null`;
  await composeDue({ db: world.db, now }, ["push"]);
  const senders = { push: pushSender({ db: world.db, keys, subject: "https://contoh.id" }) };
  await world.sql`update delivery set due_at = now() - interval '1 minute' where state = 'failed'`;
  await deliverNow(world.db, notificationQueue(world.db, senders), now);
  const failed = await world.sql`select last_error from delivery where means = 'push' and state = 'failed'`;
  return failed.map((row) => row.last_error);
}

const endpointsOf = async (actor: StaffActor) =>
  (await listDevices(world.db, actor.staffId)).map(({ endpoint }) => endpoint.slice(base.length));

describe("a push", () => {
  it("reaches the device encrypted, with number and reason and nothing else", async () => {
    const browser = await signUp(world.staff.kelurahan, "/one");
    const text = "Rahasia warga: lampu padam di depan rumah Pak Budi.";
    const { code } = await world.submit({ text }, new Date());
    expect(await send()).toEqual([]);
    const [message] = received;
    if (!message) throw new Error("nothing arrived");
    expect(read(browser, message)).toEqual({
      title: code,
      body: "Laporan baru di unit Anda",
      url: `/petugas/${code}`,
      tag: expect.any(String),
    });
    expect(message.body.includes("Budi") || message.body.includes(code)).toBe(false);
    expect(message.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400" });
    const other: Browser = { at: "", key: createECDH("prime256v1"), auth: browser.auth };
    other.key.generateKeys();
    expect(() => read(other, message)).toThrow();
  });

  it("is signed with the key of the device's subscription, for its push service alone", async () => {
    await signUp(world.staff.kelurahan, "/signed");
    await world.submit({}, new Date());
    await send();
    const [, token = "", key = ""] =
      /^vapid t=([^,]+), k=(.+)$/.exec(received[0]?.headers.authorization ?? "") ?? [];
    expect(key).toBe(keys.publicKey);
    const [head = "", claims = "", signature = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ aud: base });
    const point = Buffer.from(key, "base64url");
    const [x = "", y = ""] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
      half.toString("base64url"),
    );
    const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
    const isSigned = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    );
    expect(isSigned).toBe(true);
  });

  it("deletes devices that are gone, and reaches the others", async () => {
    const { kelurahan } = world.staff;
    for (const at of ["/here", "/gone", "/unknown"]) await signUp(kelurahan, at);
    answers.set("/gone", 410).set("/unknown", 404);
    await world.submit({}, new Date());
    expect(await send()).toEqual([]);
    expect(received.map((one) => one.path).toSorted()).toEqual(["/gone", "/here", "/unknown"]);
    expect(await endpointsOf(kelurahan)).toEqual(["/here"]);
  });

  it("that a service refuses temporarily is retried under the same topic, and shown once", async () => {
    const browser = await signUp(world.staff.kelurahan, "/busy");
    answers.set("/busy", 503);
    await world.submit({}, new Date());
    expect(await send()).toEqual(["push: 503"]);
    answers.clear();
    expect(await send()).toEqual([]);
    const [first, second] = received;
    if (!first || !second) throw new Error("two attempts");
    expect(first.headers.topic).toBe(second.headers.topic);
    expect(read(browser, first).tag).toBe(read(browser, second).tag);
    expect(await endpointsOf(world.staff.kelurahan)).toEqual(["/busy"]);
  });
});

describe("a device", () => {
  it("notifies the officer who subscribed last, and nobody once it is turned off", async () => {
    const { kelurahan, agency } = world.staff;
    await signUp(kelurahan, "/shared");
    await signUp(agency, "/shared");
    expect([await endpointsOf(kelurahan), await endpointsOf(agency)]).toEqual([[], ["/shared"]]);
    const off = async (actor: StaffActor) =>
      (await world.callAs(actor, new Date())).notification.dropDevice({ endpoint: `${base}/shared` });
    await off(kelurahan);
    expect(await endpointsOf(agency)).toEqual(["/shared"]);
    await off(agency);
    expect(await endpointsOf(agency)).toEqual([]);
  });

  it("beyond ten of one officer replaces the oldest", async () => {
    for (let count = 0; count <= mostDevices; count += 1) await signUp(world.staff.kelurahan, `/${count}`);
    const kept = await endpointsOf(world.staff.kelurahan);
    expect(kept).toHaveLength(mostDevices);
    expect(kept).not.toContain("/0");
  });

  it("is refused with invalid keys", async () => {
    const api = await world.callAs(world.staff.kelurahan, new Date());
    const device = { endpoint: "https://push.example.org/x", p256dh: "kurang", auth: "A".repeat(22) };
    await expect(api.notification.addDevice(device)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

it("the push keys are created once, kept secret, and never change", () => {
  expect(readVapidKeys(dataDir)).toEqual(keys);
  expect(statSync(path.join(dataDir, "vapid.json")).mode & 0o777).toBe(0o600);
});
