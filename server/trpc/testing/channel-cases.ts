import { randomUUID } from "node:crypto";
import type { World } from "@/db/testing/world";
import { sealBytes } from "@/db/vault/seal";
import { all, type Case, type Outcome, signedIn } from "./case";

const administrators = (outcome: Outcome = "ok") => ({
  ...signedIn("FORBIDDEN"),
  administrator: outcome,
});

async function deadLetter(world: World): Promise<number> {
  const [row] = await world.sql`
    insert into channel_arrival (channel_code, received_at, digest, content_type, body, state, last_error, due_at)
    values ('sms_1708', now(), ${Buffer.from(randomUUID())}, 'text/plain', ${sealBytes("channel_arrival.body", Buffer.from("x"))}, 'dead', 'arrival_unreadable', now())
    returning id::int`;
  return row?.id;
}

async function deadPart(world: World): Promise<number> {
  const [row] = await world.sql`
    insert into message_part (channel_code, external_id, address, reference, position, total, text, sent_at, due_at, dead_at)
    values ('sms_1708', ${randomUUID()}, '+628120000', '7', 1, 2, 'x', now(), now(), now()) returning id::int`;
  return row?.id;
}

async function deadAnswer(world: World): Promise<string> {
  const [row] = await world.sql`
    insert into answer (channel_code, about, address, text, state, created_at, due_at)
    values ('sms_1708', ${randomUUID()}, '+628120000', 'x', 'dead', now(), now()) returning id`;
  return row?.id;
}

async function deadMessage(world: World): Promise<number> {
  const [row] = await world.sql`
    insert into intake_message (channel_code, external_id, raw, message, state)
    values ('web', ${randomUUID()}, '{}', '{}', 'dead') returning id::int`;
  return row?.id;
}

/** The access table of the channels' procedures. */
export const channelCases = (world: () => World): Record<string, Case[]> => ({
  "channel.desk": [{ expected: administrators(), call: (api) => api.channel.desk() }],
  "channel.settings": [
    { expected: administrators(), call: (api) => api.channel.settings({ code: "jaki" }) },
    {
      what: "of an unknown channel",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.settings({ code: "merpati" }),
    },
  ],
  "channel.setUp": [
    {
      expected: administrators(),
      call: (api) => api.channel.setUp({ channelCode: "jaki", isOn: false, values: {}, reason: null }),
    },
  ],
  "channel.replayArrival": [
    {
      expected: administrators(),
      call: async (api) => api.channel.replayArrival({ id: await deadLetter(world()) }),
    },
    {
      what: "of none",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.replayArrival({ id: 0 }),
    },
  ],
  "channel.openDeadLetter": [
    {
      expected: administrators(),
      call: async (api) => api.channel.openDeadLetter({ id: await deadLetter(world()) }),
    },
    {
      what: "of none",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.openDeadLetter({ id: 0 }),
    },
  ],
  "channel.replayWaiting": [
    {
      expected: administrators(),
      call: async (api) => api.channel.replayWaiting({ kind: "part", id: await deadPart(world()) }),
    },
    {
      what: "of none",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.replayWaiting({ kind: "captionless", id: 0 }),
    },
  ],
  "channel.replayMessage": [
    {
      expected: administrators(),
      call: async (api) => api.channel.replayMessage({ id: await deadMessage(world()) }),
    },
    {
      what: "of none",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.replayMessage({ id: 0 }),
    },
  ],
  "channel.replayReply": [
    {
      expected: administrators(),
      call: async (api) => api.channel.replayReply({ id: await deadAnswer(world()) }),
    },
    {
      what: "of none",
      expected: administrators("NOT_FOUND"),
      call: (api) => api.channel.replayReply({ id: randomUUID() }),
    },
  ],
  "channel.form": [{ expected: { ...all("ok"), anonymous: "ok" }, call: (api) => api.channel.form() }],
  "channel.status": [{ expected: { ...all("ok"), anonymous: "ok" }, call: (api) => api.channel.status() }],
});
