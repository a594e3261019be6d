import { randomInt } from "node:crypto";
import { noon, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk, openCounterpart } from "./channel-desk";
import { openPictureHost } from "./picture-host";
import type { Said, Speaker } from "./speakers";

/** The providers of these channels, set up: what people send by them, and which replies they get. */
export async function openSpeakers(world: World, speakers: readonly Speaker[]) {
  const desk = openChannelDesk(world);
  const pictures = await openPictureHost();
  let numbers = 0;
  const other = await openCounterpart(({ path }) => {
    const id = `${++numbers}${Date.now()}`;
    const url = `${pictures.url}/${path.split("/").at(-1)}.jpg`;
    return { body: { url, id, message_id: id, messages: [{ id }], data: { id, dm_event_id: id } } };
  });
  for (const { channelCode, values } of speakers)
    await desk.setUp(channelCode, values({ url: other.url, pictures: pictures.url }), noon);

  const send = (speaker: Speaker, body: string, now: Date, key?: string) => {
    const headers = { "content-type": "application/json", ...speaker.sign(body, now, key) };
    const request = new Request("http://x/", { method: "POST", body, headers });
    return desk.call(speaker.channelCode, request, now);
  };
  return {
    ...{ desk, pictures, send },
    someone: () => `628${randomInt(1e9, 9e9)}`,
    /** Sends, and runs the worker. */
    say: async (speaker: Speaker, said: Omit<Said, "id" | "at"> & { id?: string }, now = noon) => {
      const { id = `${randomInt(1e9, 9e9)}`, ...rest } = said;
      const response = await send(speaker, speaker.write({ ...rest, id, at: now }), now);
      await desk.work(now);
      return response.status;
    },
    answersTo: (speaker: Speaker, from: string) =>
      other.posted.flatMap((posted) => speaker.wordsTo(posted, from) ?? []),
    complaintsOf: ({ channelCode, name }: Speaker, from: string) => world.sql`
      select c.code, c.status, c.text, c.landmark, c.submitted_at,
        (select count(*)::int from photo p where p.complaint_id = c.id) as photos
      from complaint c join conversation v on v.complaint_id = c.id
      where v.channel_code = ${channelCode} and v.address = ${blindText(/sms|WhatsApp/.test(name) ? `+${from}` : from)}
      order by c.id`,
    close: async () => {
      await Promise.all([other.close(), pictures.close()]);
    },
  };
}
