import type { ReplyForm } from "@/server/domain/intake/reply-form";
import type { AnyAdapter } from "./adapter";
import { mailbox } from "./email/mailbox";
import { facebookPage } from "./facebook/page";
import { boardApi, complaintApi } from "./partner/complaint-api";
import { qlueApi } from "./partner/qlue-api";
import { sms } from "./sms/sms";
import { accountActivity } from "./twitter/account-activity";
import { whatsapp } from "./whatsapp/cloud-api";

/** Every channel with a protocol; the others are forms of ours. */
export const adapters: Readonly<Record<string, AnyAdapter>> = {
  email: mailbox,
  sms_1708: sms,
  sms_0811: sms,
  jaki: complaintApi,
  qlue: qlueApi,
  balai_warga: boardApi,
  mass_media: complaintApi,
  kantor_wali_kota: complaintApi,
  twitter: accountActivity,
  facebook: facebookPage,
  governor_social: accountActivity,
  whatsapp,
};

export const adapterOf = (channelCode: string): AnyAdapter | null => adapters[channelCode] ?? null;

/** The form of a channel's replies; null for a form of ours and for a channel without replies. */
export function formOf(channelCode: string): ReplyForm | null {
  const reply = adapterOf(channelCode)?.reply ?? "none";
  return reply === "none" ? null : reply;
}
