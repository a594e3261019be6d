import type { AnyAdapter } from "./adapter";
import { mailbox } from "./email/mailbox";
import { smsGateway } from "./sms/gateway";
import { whatsapp } from "./whatsapp/cloud-api";

/** Every channel that speaks a protocol; the others are forms of ours. */
export const adapters: Readonly<Record<string, AnyAdapter>> = {
  email: mailbox,
  sms_1708: smsGateway,
  sms_0811: smsGateway,
  whatsapp,
};

export const adapterOf = (channelCode: string): AnyAdapter | null => adapters[channelCode] ?? null;
