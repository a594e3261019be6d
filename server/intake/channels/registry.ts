import type { AnyAdapter } from "./adapter";
import { facebookPage } from "./facebook/page";
import { qlueApi } from "./partner/qlue-api";
import { boardApi, reportApi } from "./partner/report-api";
import { smsGateway } from "./sms/gateway";
import { accountActivity } from "./twitter/account-activity";

/** Every channel that speaks a protocol; the others are forms of ours. */
export const adapters: Readonly<Record<string, AnyAdapter>> = {
  sms_1708: smsGateway,
  sms_0811: smsGateway,
  jaki: reportApi,
  qlue: qlueApi,
  balai_warga: boardApi,
  mass_media: reportApi,
  kantor_wali_kota: reportApi,
  twitter: accountActivity,
  facebook: facebookPage,
  governor_social: accountActivity,
};

export const adapterOf = (channelCode: string): AnyAdapter | null => adapters[channelCode] ?? null;
