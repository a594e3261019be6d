import { z } from "zod";

const media = z.object({ id: z.string().regex(/^[\w-]{1,64}$/), caption: z.string().nullish() });

/** One message of WhatsApp's Cloud API; of types that are not read only the type is parsed. */
const message = z.object({
  id: z.string().min(1).max(200),
  from: z.string().min(3).max(32),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string().max(40),
  context: z.object({ id: z.string().max(200).nullish() }).nullish(),
  text: z.object({ body: z.string() }).nullish(),
  image: media.nullish(),
  document: media.extend({ filename: z.string().nullish(), mime_type: z.string().nullish() }).nullish(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().nullish(),
      address: z.string().nullish(),
    })
    .nullish(),
  button: z.object({ text: z.string() }).nullish(),
});
export type WhatsappMessage = z.infer<typeof message>;

const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z
    .array(z.object({ wa_id: z.string(), profile: z.object({ name: z.string().nullish() }).nullish() }))
    .nullish(),
  messages: z.array(message).nullish(),
});

const change = z.object({ field: z.string(), value: z.unknown() });

export const webhookNotification = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.object({ changes: z.array(change) })),
});

/** The parts of a notification that contain messages; statuses and all else are left out. */
export function messageValues({ entry }: z.infer<typeof webhookNotification>): z.infer<typeof value>[] {
  return entry
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === "messages")
    .map((one) => value.parse(one.value));
}
