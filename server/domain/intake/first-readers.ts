/**
 * How a complaint begins: private; as public as the thread that its message came by; or as its sender chose on a form
 * that asks, or sent it to readers elsewhere.
 */
type Beginning = "private" | "as_thread" | "as_chosen";

/** Every channel. A channel without a row begins private. */
export const beginnings: Readonly<Record<string, Beginning>> = {
  email: "private",
  sms_1708: "private",
  sms_0811: "private",
  whatsapp: "private",
  inspektorat: "private",
  twitter: "as_thread",
  governor_social: "as_thread",
  facebook: "as_thread",
  web: "as_chosen",
  balai_warga: "as_chosen",
  open311: "as_chosen",
  jaki: "as_chosen",
  qlue: "as_chosen",
  mass_media: "as_chosen",
  kantor_kelurahan: "as_chosen",
  kantor_kecamatan: "as_chosen",
  kantor_wali_kota: "as_chosen",
  surat_gubernur: "as_chosen",
  pendopo: "as_chosen",
};

type Arrival = {
  channelCode: string;
  /** As the sender chose, or as the channel's readers saw it. */
  isPublic: boolean;
  correspondence?: { isPublic: boolean } | undefined;
};

/** Whether a complaint that comes by this message is public from the beginning. */
export function startsPublic({ channelCode, isPublic, correspondence }: Arrival): boolean {
  const beginning = beginnings[channelCode] ?? "private";
  if (beginning === "private" || !isPublic) return false;
  return beginning === "as_chosen" || correspondence?.isPublic !== false;
}
