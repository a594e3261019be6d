import { compiledMessagesOf, readLocale } from "@/components/layout/locale";
import { NeedsScript } from "../needs-script";
import type { PublicnessChange } from "./publicness-button";
import { PublicnessButtonLater } from "./publicness-button-later";

/** The button by which a reporter opens their complaint or makes it private. */
export async function ChangePublicness(change: PublicnessChange) {
  const locale = await readLocale();
  const { publicness, error } = compiledMessagesOf(locale);
  return (
    <>
      <PublicnessButtonLater {...change} locale={locale} words={{ publicness, error }} />
      <NeedsScript />
    </>
  );
}
