import { randomUUID } from "node:crypto";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { noon, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk } from "./channel-desk";
import { plainLetter } from "./letters";
import { openSpeakers } from "./open-speakers";
import { speakers } from "./speakers";

/** A complaint, and how its reporter and another person object to its result by the same channel. */
export type Objector = {
  code: string;
  object: (now: Date) => Promise<void>;
  objectAsStranger: (now: Date) => Promise<void>;
};

export type Road = { name: string; open: () => Promise<Objector>; close: () => Promise<unknown> };

/** On the web an objection is a move with the complaint's secret; a refused one is an error. */
export async function openWeb(world: World): Promise<Road> {
  const object = (code: string, secret: string, now: Date) =>
    world
      .move(world.anonymous, code, "reopen", (now.getTime() - noon.getTime()) / 3_600_000, {
        secret,
        publicNote: "Belum, masih gelap.",
      })
      .then(() => undefined)
      .catch(() => undefined);
  return {
    name: "the web",
    open: async () => {
      const { code, secret } = await world.submit({ text: `Lampu jalan mati ${randomUUID()}` });
      return {
        code,
        object: (now) => object(code, secret, now),
        objectAsStranger: (now) => object(code, "0000000000", now),
      };
    },
    close: () => Promise.resolve(),
  };
}

/** By SMS an objection is BELUM and the complaint's number. */
export async function openSms(world: World): Promise<Road> {
  const gateway = speakers.find(({ channelCode }) => channelCode === "sms_1708");
  if (!gateway) throw new Error("no SMS gateway");
  const sides = await openSpeakers(world, [gateway]);
  const say = async (from: string, text: string, now: Date) => {
    await sides.say(gateway, { from, text }, now);
  };
  return {
    name: "SMS",
    open: async () => {
      const from = sides.someone();
      await say(from, `Lampu jalan mati ${randomUUID()}`, noon);
      const [{ code } = { code: "" }] = await sides.complaintsOf(gateway, from);
      const words = () => `BELUM ${code} masih gelap ${randomUUID()}`;
      return {
        code,
        object: (now) => say(from, words(), now),
        objectAsStranger: (now) => say(sides.someone(), words(), now),
      };
    },
    close: sides.close,
  };
}

/** By e-mail an objection begins with BELUM and has the number in its subject. */
export async function openMail(world: World): Promise<Road> {
  const [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  const desk = openChannelDesk(world);
  const values = { imapUrl: imap.url, smtpUrl: smtp.url, from: "Cepat Respon <dki@contoh.id>" };
  await desk.setUp("email", values, noon);
  const write = async (from: string, subject: string, text: string, now: Date) => {
    imap.put(
      plainLetter({
        text,
        headers: { From: from, Subject: subject, "Message-ID": `<${randomUUID()}@contoh.org>` },
      }),
    );
    await desk.pull(now);
    await desk.work(now);
  };
  return {
    name: "e-mail",
    open: async () => {
      const from = `${randomUUID()}@contoh.org`;
      await write(from, "Lampu mati", `Lampu jalan mati ${randomUUID()}`, noon);
      const [row] = await world.sql`
        select c.code from complaint c join conversation v on v.complaint_id = c.id where v.address = ${blindText(from)}`;
      const code: string = row?.code ?? "";
      const object = (by: string, now: Date) =>
        write(by, `Re: ${code}`, `BELUM, masih gelap ${randomUUID()}`, now);
      return {
        code,
        object: (now) => object(from, now),
        objectAsStranger: (now) => object(`${randomUUID()}@contoh.org`, now),
      };
    },
    close: () => Promise.all([imap.close(), smtp.close()]),
  };
}
