import {
  type AnswerForm,
  letterForm,
  messageForm,
  postForm,
  smsForm,
} from "@/server/domain/intake/answer-form";

/** How each channel that answers takes its answers. */
const forms: Readonly<Record<string, AnswerForm>> = {
  jaki: messageForm,
  qlue: messageForm,
  balai_warga: messageForm,
  mass_media: messageForm,
  kantor_wali_kota: messageForm,
  twitter: postForm,
  governor_social: postForm,
  facebook: messageForm,
  email: letterForm,
  sms_1708: smsForm,
  sms_0811: smsForm,
  whatsapp: messageForm,
};

export const formOf = (channelCode: string): AnswerForm | null => forms[channelCode] ?? null;
