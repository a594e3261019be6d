import { getTranslator } from "@/components/layout/locale";
import { TakeCode, type TakeCodeProps } from "./take-code";

/** Takes the code of a link that opened this page, and says when that fails. */
export async function OwnLink({ code, page }: Omit<TakeCodeProps, "words">) {
  const t = await getTranslator("track");
  return <TakeCode code={code} page={page} words={{ failed: t("linkFailed"), again: t("tryAgain") }} />;
}
