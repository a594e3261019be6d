import type { Route } from "next";
import Link from "next/link";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatDay, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount } from "@/components/ui/charts/format";
import { EmptyState } from "@/components/ui/states";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";
import type { Status } from "@/server/domain/complaint/status";
import type { Drill } from "@/server/domain/statistics/drill";
import { drillNames } from "@/server/domain/statistics/drill";
import { type StatisticsUrl, toQuery } from "./address";
import type { ScopeValues } from "./scope-form";

type Item = {
  code: string;
  status: Status;
  category: LocalizedLabel;
  kelurahan: string;
  holder: string | null;
  submittedAt: Date;
  completionDueAt: Date;
};
type DrillViewProps = {
  address: StatisticsUrl;
  drill: Drill;
  values: ScopeValues;
  /** The value of the figure itself. */
  counted: number;
  page: { items: readonly Item[]; nextCursor: string | null };
};

/** The complaints that a figure counts, by kelurahan and moment. */
export async function DrillView({ address, drill, values, counted, page }: DrillViewProps) {
  const [t, common, status, locale] = await Promise.all([
    getTranslator("statistics"),
    getTranslator("common"),
    getTranslator("status"),
    readLocale(),
  ]);
  const { scope } = address;
  const day = (iso: string) => formatDay(new Date(`${iso}T05:00:00Z`), locale);
  const places = [...(values.kota ?? []), ...(values.kecamatan ?? []), ...(values.kelurahan ?? [])];
  const where = places.find(({ key }) => key === scope.area)?.name[locale] ?? t("wholeCity");
  const when = t("span", { from: day(scope.from), to: day(scope.to) });
  const link = "inline-flex min-h-11 items-center text-teluk underline underline-offset-4";
  const here = (changes: Record<string, string>): Route =>
    `/statistik/laporan?${new URLSearchParams({ ...Object.fromEntries(toQuery(address)), angka: drill, ...changes })}`;
  const file = new URLSearchParams({ ...scope, drill });
  return (
    <div className="mx-auto grid max-w-7xl gap-6 px-4 py-6">
      <header className="grid gap-2">
        <h1 className="font-extrabold text-2xl">{t("complaints")}</h1>
        <p>{t("complaintsLead", { what: t(`drills.${drill}`), where, when })}</p>
        <p className="font-bold text-xl" data-testid="counted">
          {t("counted", { count: counted })}
        </p>
        <p className="text-soft text-sm">{t("areaOnly")}</p>
        <nav className="no-print flex flex-wrap gap-x-5" aria-label={t("complaints")}>
          {drillNames.map((name) => (
            <Link
              key={name}
              href={here({ angka: name })}
              prefetch={false}
              aria-current={name === drill ? "page" : undefined}
              className={`${link} aria-[current=page]:font-bold aria-[current=page]:no-underline`}
            >
              {t(`drills.${name}`)}
            </Link>
          ))}
        </nav>
        <p className="no-print flex flex-wrap gap-6">
          <a href={`/api/statistics/complaints.csv?${file}`} className={link} download>
            {t("listCsv")}
          </a>
          <Link href={`/statistik?${toQuery(address)}`} prefetch={false} className={link}>
            {common("back")}
          </Link>
        </p>
      </header>
      {page.items.length === 0 ? (
        <EmptyState title={t("nothing")} />
      ) : (
        <section
          aria-label={t("complaints")}
          className="overflow-x-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          <table className="w-full text-left">
            <thead className="text-sm">
              <tr>
                {(
                  ["number", "status", "category", "kelurahan", "holder", "submittedAt", "dueAt"] as const
                ).map((head) => (
                  <th key={head} scope="col" className="py-2 pr-4">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.items.map((item) => (
                <tr key={item.code} className="border-line border-t align-top">
                  <th scope="row" className="py-2 pr-4">
                    <Link
                      href={`/petugas/${item.code}`}
                      prefetch={false}
                      className="text-teluk underline underline-offset-4"
                    >
                      {item.code}
                    </Link>
                  </th>
                  <td className="py-2 pr-4">
                    <StatusBadge status={item.status} label={status(item.status)} />
                  </td>
                  <td className="py-2 pr-4">{item.category[locale]}</td>
                  <td className="py-2 pr-4">{item.kelurahan}</td>
                  <td className="py-2 pr-4">{item.holder}</td>
                  <td className="whitespace-nowrap py-2 pr-4">{formatMoment(item.submittedAt, locale)}</td>
                  <td className="whitespace-nowrap py-2">{formatMoment(item.completionDueAt, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="flex flex-wrap items-center gap-6">
        {page.nextCursor && (
          <Link href={here({ setelah: page.nextCursor })} prefetch={false} className={link}>
            {common("more")}
          </Link>
        )}
        <span className="text-soft text-sm">{formatCount(page.items.length, locale)}</span>
      </p>
    </div>
  );
}
