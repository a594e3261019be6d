import type { Name } from "./name";

/** An adapter that compiles and does nothing yet: its signature, reading and reply throw what is to be written. */
export const channelAdapter = ({ kebab, camel }: Name) => `import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { messageForm } from "@/server/domain/intake/reply-form";
import type { Adapter, RawMessage, ReadMessage, WebhookRequest } from "../adapter";

const settings = z.object({ secret: z.string().min(16), sendUrl: z.url() });
type Settings = z.infer<typeof settings>;

export const ${camel}: Adapter<Settings> = {
  settings,
  fields: [
    { name: "secret", isSecret: true },
    { name: "sendUrl", isSecret: false, target: "web" },
  ],
  verify,
  read,
  reply: messageForm,
  send,
};

/** Whether a request is the channel's own and fresh; \`hasValidSignature\` in ../sign is one way. */
function verify(_request: WebhookRequest, _settings: Settings): boolean {
  throw new Error("write this: the signature of ${kebab}");
}

/** The messages of a request, by a schema of the channel's payload (\`readJsonBody\`). @throws INVALID arrival_unreadable */
function read(_arrived: RawMessage, _settings: Settings): ReadMessage[] {
  throw new Error("write this: reading a message of ${kebab}");
}

/** Sends a reply under its id as the idempotency key (\`postJson\`); returns the channel's id of it. */
async function send(_reply: ReplyRow, _settings: Settings): Promise<string | null> {
  throw new Error("write this: sending a reply by ${kebab}");
}
`;

/** A channel's test: a forged request, a message that becomes a complaint, and the reply to it. */
export const channelTest = ({
  kebab,
  snake,
}: Name) => `import { afterAll, beforeAll, expect, test } from "vitest";
import { noon, openWorld, type World } from "@/db/testing/world";
import { openChannelDesk, openCounterpart } from "@/server/gateway/testing/channel-desk";

const secret = "a secret of the tests";
const text = "Lampu jalan mati di Jl. Senen Raya sejak kemarin";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let counterpart: Awaited<ReturnType<typeof openCounterpart>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  counterpart = await openCounterpart();
  await desk.setUp("${snake}", { secret, sendUrl: \`\${counterpart.url}/send\` }, noon);
});
afterAll(async () => {
  await counterpart.close();
  await world.close();
});

/** A request as the channel sends it. */
function requestOf(_message: { id: string; text: string; key: string }): Request {
  throw new Error("write this: a request of ${kebab}, signed with the key");
}

test("${kebab}: a request with a wrong signature is refused", async () => {
  const forged = requestOf({ id: "forged", text, key: "another secret of the tests" });
  expect((await desk.call("${snake}", forged, noon)).status).toBe(401);
});

test("${kebab}: a message becomes one complaint, however often it arrives", async () => {
  for (let times = 0; times < 2; times += 1) {
    const response = await desk.call("${snake}", requestOf({ id: "first", text, key: secret }), noon);
    expect(response.status).toBe(200);
  }
  await desk.work(noon);
  const rows = await world.sql\`select text from complaint where origin_channel = '${snake}'\`;
  expect(rows.map((row) => row.text)).toEqual([text]);
});

test("${kebab}: the reporter is sent the number of the complaint", async () => {
  await desk.call("${snake}", requestOf({ id: "second", text: \`\${text} lagi\`, key: secret }), noon);
  await desk.work(noon);
  const [row] = await world.sql\`select code from complaint where text = \${\`\${text} lagi\`}\`;
  expect(counterpart.posted.at(-1)?.body).toContain(String(row?.code));
});
`;
