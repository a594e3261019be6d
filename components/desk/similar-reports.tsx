import type { Route } from "next";
import Link from "next/link";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import type { Similar } from "@/server/domain/complaint/similar";
import { QuickMerge } from "./quick-merge";

/** What is open close by and may be about the same thing; a duplicate is merged from here. */
export async function SimilarReports({ code }: { code: string }) {
  const t = await getTranslator("desk");
  const found = await (await staffApi()).complaint.similar({ code });
  if (found.length === 0) return null;
  return (
    <section className="grid gap-3" aria-label={t("similar")}>
      <h2 className="font-bold text-lg">{t("similar")}</h2>
      <p className="text-soft text-sm">{t("similarHint")}</p>
      <ul className="grid gap-3">
        {found.map((one) => (
          <SimilarReport key={one.code} found={one} />
        ))}
      </ul>
    </section>
  );
}

async function SimilarReport({ found }: { found: Similar }) {
  const [t, status, locale] = [
    await getTranslator("desk"),
    await getTranslator("status"),
    await readLocale(),
  ];
  const about = [
    t("metres", { metres: found.metres }),
    formatMoment(found.submittedAt, locale),
    found.holder,
  ].filter(Boolean);
  return (
    <li className="grid gap-1 border-line border-l-4 pl-3" data-similar={found.code}>
      <p className="flex flex-wrap items-center gap-x-3">
        <Link
          href={`/petugas/${found.code}` as Route}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
        >
          {found.code}
        </Link>
        <StatusBadge status={found.status} label={status(found.status)} />
        {found.isAlike && <span className="font-semibold text-sm">{t("alike")}</span>}
      </p>
      <p className="line-clamp-2 break-words">
        <strong className="font-semibold">{found.category[locale]}.</strong> {found.excerpt}
      </p>
      <p className="text-soft text-sm">{about.join(" · ")}</p>
      {found.merge && <QuickMerge merge={found.merge} />}
    </li>
  );
}
