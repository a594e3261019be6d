import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { noon, secretKey, type World } from "@/db/testing/world";
import { blindText, sealText } from "@/db/vault/seal";
import { seal } from "@/server/auth/seal";
import { setAccount } from "@/server/channels/accounts";
import { sms } from "@/server/channels/sms/sms";
import type { QueueName } from "@/server/domain/delivery/backoff";
import { diskStorage } from "@/server/evidence/storage";
import { rawMessageQueue } from "@/server/gateway/raw-message-queue";
import { storeRawMessage } from "@/server/gateway/store-raw-message";
import { handoffQueue } from "@/server/handoff/handoff-queue";
import { notificationQueue } from "@/server/notification/notification-queue";
import { webhookQueue } from "@/server/open311/webhook/webhook-queue";
import { replyQueue } from "@/server/replies/reply-queue";
import { type Dispatcher, openDispatcher } from "../dispatcher";
import type { Peer } from "./peer";

/** A row, and the key by which its peer knows it. */
export type QueuedRow = { id: string; key: string };

export interface QueueCase {
  name: QueueName;
  table: string;
  /** Rows that are due at noon, each in a lane of its own. */
  make: (count: number) => Promise<QueuedRow[]>;
  open: (clock: () => Date) => Dispatcher;
  /** The stored failure of a refusal. */
  failure: RegExp;
}

type Stage = { world: World; peer: Peer; peerUrl: string };
const publicUrl = "https://lapor.contoh.id";
const each = <Row>(count: number, make: (index: number) => Promise<Row>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

async function askOrFail(peer: Peer, key: string): Promise<void> {
  if (!(await peer.ask(key))) throw new Error("the peer refused");
}

export function notificationCase({ world, peer }: Stage): QueueCase {
  const email = ({ id }: { id: string }) => askOrFail(peer, id);
  const make = async () => {
    const id = randomUUID();
    await world.sql`
      insert into delivery (id, staff_id, means, composed_at, due_at, account_notice)
      values (${id}, ${world.staff.kelurahan.staffId}, 'email', ${noon}, ${noon}, 'password_changed')`;
    return { id, key: id };
  };
  return {
    name: "notifications",
    table: "delivery",
    failure: /refused/,
    make: (count) => each(count, make),
    open: (clock) => openDispatcher(notificationQueue(world.db, { email }), { db: world.db, clock }),
  };
}

export function replyCase({ world, peer }: Stage): QueueCase {
  const senders = new Map([["sms_1708", ({ id }: { id: string }) => askOrFail(peer, id).then(() => null)]]);
  const make = async () => {
    const id = randomUUID();
    await world.sql`
      insert into answer (id, channel_code, about, address, text, created_at, due_at)
      values (${id}, 'sms_1708', ${id}, ${blindText(`+62${id}`)}, ${sealText("answer.text", "Laporan diterima.")}, ${noon}, ${noon})`;
    return { id, key: id };
  };
  return {
    name: "replies",
    table: "answer",
    failure: /refused/,
    make: (count) => each(count, make),
    open: (clock) =>
      openDispatcher(
        replyQueue(async () => senders, { db: world.db, site: { publicUrl, secretKey } }),
        { db: world.db, clock },
      ),
  };
}

export function webhookCase({ world, peerUrl }: Stage): QueueCase {
  const make = async () => {
    const id = randomUUID();
    const { code } = await world.submit();
    const [event] = await world.timeline(code);
    const [key] = await world.sql`
      insert into api_key (name, contact, key_hash, hint, jurisdiction, scopes, channel_code, per_minute, created_at)
      values ('RT', '-', ${randomBytes(32)}, '-', 'jakarta', '{read}', 'open311', 60, ${noon}) returning id`;
    const [webhook] = await world.sql`
      insert into webhook (api_key_id, url, secret, kinds, created_at)
      values (${key?.id}, ${peerUrl}, ${seal(secretKey, "whsec", "webhook")}, '{created}', ${noon}) returning id`;
    await world.sql`
      insert into webhook_delivery (id, webhook_id, event_id, created_at, due_at)
      values (${id}, ${webhook?.id}, ${event?.id ?? 0}, ${noon}, ${noon})`;
    return { id, key: id };
  };
  const site = { db: world.db, publicUrl, secretKey };
  return {
    name: "webhooks",
    table: "webhook_delivery",
    failure: /503/,
    make: (count) => each(count, make),
    open: (clock) => openDispatcher(webhookQueue(site), { db: world.db, clock }),
  };
}

export function handoffCase({ world, peerUrl }: Stage): QueueCase {
  const make = async (index: number) => {
    const [unit] = await world.sql`
      insert into unit (code, name, short_name, kind, parent_id, area_code)
      select code || ${`-${randomUUID()}`}, name, short_name, kind, parent_id, area_code from unit
      where code = 'dinas-bina-marga' returning id`;
    const { code } = await world.submit({ text: `Lubang ke-${index} di depan pasar.` });
    await world.move(world.staff.kelurahan, code, "coordinate", 0, { unitId: Number(unit?.id) });
    await world.sql`
      insert into unit_endpoint (unit_id, base_url, services, is_active, changed_at)
      values (${unit?.id}, ${peerUrl}, '{"*": "jalan"}', true, ${noon})`;
    const [row] = await world.sql`
      insert into handoff (unit_id, complaint_id, event_id, created_at, due_at)
      select ${unit?.id}, complaint_id, max(event.id), ${noon}, ${noon}
      from complaint_event event join complaint c on c.id = complaint_id where c.code = ${code}
      group by complaint_id returning id::text`;
    return { id: String(row?.id), key: code };
  };
  const site = { db: world.db, publicUrl, secretKey };
  return {
    name: "handoffs",
    table: "handoff",
    failure: /503/,
    make: (count) => each(count, make),
    open: (clock) => openDispatcher(handoffQueue(site), { db: world.db, clock }),
  };
}

/** The first row is of one channel, the others of another: those of one channel are parsed in one batch. */
export function rawMessageCase({ world, peer }: Stage): QueueCase {
  const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
  const read = sms.read;
  vi.spyOn(sms, "read").mockImplementation(async (arrived, settings) => {
    await askOrFail(peer, JSON.parse(arrived.body.toString()).id);
    return read(arrived, settings);
  });
  const make = async (index: number) => {
    const key = randomUUID();
    const message = { id: key, from: `08${randomInt(1e9, 9e9)}`, text: `Lampu ${key} mati`, sentAt: noon };
    const channelCode = index === 0 ? "sms_1708" : "sms_0811";
    const values = {
      provider: "gateway",
      secret: "rahasia gateway 1708",
      sendUrl: "https://gateway.contoh.id",
    };
    await setAccount(world.context(), { channelCode, isOn: true, values }, noon);
    const body = Buffer.from(JSON.stringify(message));
    const id = await storeRawMessage(world.context(), { channelCode, contentType: "application/json", body });
    return { id: String(id), key };
  };
  return {
    name: "arrivals",
    table: "channel_arrival",
    failure: /door_failed/,
    make: (count) => each(count, make),
    open: (clock) =>
      openDispatcher(rawMessageQueue({ ...world.context(), storage }), { db: world.db, clock }),
  };
}
