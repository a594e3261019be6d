import { SimilarList } from "@/components/complaint/similar-list";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { QuickMerge } from "./quick-merge";

/** Open complaints nearby that may be about the same thing; a duplicate is merged from here. */
export async function SimilarComplaints({ code }: { code: string }) {
  const [t, status, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("status"),
    readLocale(),
  ]);
  const found = await (await staffApi()).complaint.similar({ code });
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
