import { SimilarList } from "@/components/complaint/similar-list";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { Similar } from "@/server/domain/complaint/similar";
import { QuickMerge } from "./quick-merge";

/** What is open close by and may be about the same thing; a duplicate is merged from here. */
export async function SimilarComplaints({ found }: { found: readonly Similar[] }) {
  const [t, status, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("status"),
    readLocale(),
  ]);
  const items = found.map((one) => ({
    code: one.code,
    status: { code: one.status, label: status(one.status) },
    mark: one.isAlike ? t("alike") : null,
    category: one.category[locale],
    excerpt: one.excerpt,
    about: [t("metres", { metres: one.metres }), formatMoment(one.submittedAt, locale), one.holder],
    act: one.merge && <QuickMerge merge={one.merge} />,
  }));
  return <SimilarList heading="h2" title={t("similar")} hint={t("similarHint")} items={items} />;
}
