import type { AnyAdapter } from "./adapter";
import { mailbox } from "./email/mailbox";
import { sms } from "./sms/sms";
import { whatsapp } from "./whatsapp/cloud-api";

/** Every channel that speaks a protocol; the others are forms of ours. */
export const adapters: Readonly<Record<string, AnyAdapter>> = {
  email: mailbox,
  sms_1708: sms,
  sms_0811: sms,
  whatsapp,
};

export const adapterOf = (channelCode: string): AnyAdapter | null => adapters[channelCode] ?? null;
