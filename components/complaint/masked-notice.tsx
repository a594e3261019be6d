import { getTranslator } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { isMasked } from "@/server/domain/masking/public-text";

/** Why parts of a public page are masked; nothing when none is. */
export async function MaskedNotice({ complaint }: { complaint: TrackedComplaint }) {
  const texts = [complaint.text, complaint.place.landmark, ...complaint.timeline.map(({ note }) => note)];
  if (!texts.some((text) => text !== null && isMasked(text))) return null;
  const t = await getTranslator("track");
  return <p className="text-soft text-sm">{t("masked")}</p>;
}
