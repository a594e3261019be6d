import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { invalid } from "@/server/domain/errors";
import { messageForm } from "@/server/domain/intake/reply-form";
import type { Adapter, RawMessage } from "../adapter";
import { greetMeta, isSignedByMeta } from "../meta";
import { pictureHosts } from "../picture-hosts";
import { postJson } from "../post-json";
import { readJsonBody } from "../read-json";
import { mediaById } from "./media";
import { messageValues, webhookNotification } from "./payload";
import { readWhatsappMessage } from "./read-message";

const settings = z.object({
  appSecret: z.string().min(16),
  verifyToken: z.string().min(8),
  token: z.string().min(16),
  phoneNumberId: z.string().regex(/^\d{1,30}$/),
  graphUrl: z.url().default("https://graph.facebook.com/v24.0"),
  mediaHosts: pictureHosts.prefault("lookaside.fbsbx.com"),
  /** A template with one parameter: WhatsApp allows nothing else a day after the sender's last message. */
  template: z
    .string()
    .regex(/^[a-z0-9_]{1,100}$/)
    .optional(),
});
type Settings = z.infer<typeof settings>;

/** WhatsApp by Meta's Cloud API. */
export const whatsapp: Adapter<Settings> = {
  settings,
  fields: [
    { name: "phoneNumberId", isSecret: false },
    { name: "appSecret", isSecret: true },
    { name: "verifyToken", isSecret: true },
    { name: "token", isSecret: true },
    { name: "template", isSecret: false },
    { name: "graphUrl", isSecret: false, target: "web" },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  verify: isSignedByMeta,
  greet: greetMeta,
  read,
  reply: messageForm,
  send,
};

function read(arrived: RawMessage, account: Settings) {
  let values: ReturnType<typeof messageValues>;
  try {
    values = messageValues(readJsonBody(arrived, webhookNotification));
  } catch {
    throw invalid("arrival_unreadable");
  }
  return values
    .filter(({ metadata }) => metadata.phone_number_id === account.phoneNumberId)
    .flatMap(({ messages, contacts }) =>
      (messages ?? []).flatMap((message) => {
        const contact = contacts?.find(({ wa_id }) => wa_id === message.from);
        const name = contact?.profile?.name?.trim().slice(0, 120) || null;
        return readWhatsappMessage(message, name, (id) => mediaById(id, account)) ?? [];
      }),
    );
}

const sent = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });

/** The error code for "more than 24 hours since the sender wrote". */
const windowOver = 131_047;

async function send(answer: ReplyRow, account: Settings): Promise<string | null> {
  const { id, address, text, replyTo } = answer;
  const { graphUrl, phoneNumberId, token, template } = account;
  const url = `${graphUrl.replace(/\/$/, "")}/${phoneNumberId}/messages`;
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": id };
  const common = { messaging_product: "whatsapp", recipient_type: "individual", to: address.slice(1) };
  const free = { ...common, type: "text", text: { body: text, preview_url: false } };
  const quoted = replyTo ? { ...free, context: { message_id: replyTo } } : free;
  const answered = await postJson(url, quoted, headers).catch((error: Error) => {
    if (!template || !isWindowOver(error)) throw error;
    return postJson(url, { ...common, type: "template", template: fill(template, text) }, headers);
  });
  const parsed = sent.safeParse(answered);
  return parsed.success ? (parsed.data.messages[0]?.id ?? null) : null;
}

const fill = (name: string, text: string) => ({
  name,
  language: { code: "id" },
  components: [{ type: "body", parameters: [{ type: "text", text: text.replace(/\s+/g, " ") }] }],
});

function isWindowOver({ cause }: Error): boolean {
  const { text = "" } = (cause ?? {}) as { text?: string };
  try {
    return JSON.parse(text).error?.code === windowOver;
  } catch {
    return false;
  }
}
