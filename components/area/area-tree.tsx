import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import type { Child } from "@/server/domain/area/dashboard";
import { pathOf, withQuery } from "./address";
import { fullNames } from "./names";

/** Kota with their kecamatan and kelurahan, collapsed at first so that the tree fits a phone. */
export async function AreaTree({ areas }: { areas: readonly Child[] }) {
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  const within = (code: string, level: string) =>
    areas.filter((one) => one.level === level && one.code.startsWith(code));
  return (
    <div className="grid gap-4">
      <p className="text-sm">
        <Link
          href={withQuery("/kelurahan", {}, { tingkat: "kelurahan", urut: "overdue" })}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
        >
          {t("asTable")}
        </Link>
      </p>
      {within("", "kota").map((kota) => (
        <section key={kota.code} aria-labelledby={`kota-${kota.code}`} className="border-line border-t pt-3">
          <h2 id={`kota-${kota.code}`} className="font-bold text-lg">
            <AreaLine area={kota} name={nameOf(kota)} />
          </h2>
          {within(kota.code, "kecamatan").map((kecamatan) => (
            <details key={kecamatan.code} className="group border-line border-t">
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 py-1">
                <span className="inline-flex items-center gap-1.5 font-semibold">
                  <ChevronRight size={18} aria-hidden className="shrink-0 group-open:rotate-90" />
                  {nameOf(kecamatan)}
                </span>
                <Counts area={kecamatan} />
              </summary>
              <ul className="pb-3 pl-4">
                <li>
                  <AreaLine area={kecamatan} name={t("wholeKecamatan", { name: kecamatan.name })} />
                </li>
                {within(kecamatan.code, "kelurahan").map((kelurahan) => (
                  <li key={kelurahan.code} className="border-line border-t">
                    <AreaLine area={kelurahan} name={kelurahan.name} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      ))}
    </div>
  );
}

function AreaLine({ area, name }: { area: Child; name: string }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4">
      <Link
        href={pathOf(area.code)}
        prefetch={false}
        className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
      >
        {name}
      </Link>
      <Counts area={area} />
    </span>
  );
}

async function Counts({ area }: { area: Child }) {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  return (
    <span className="font-normal text-sm">
      {t("openCount", { count: area.open })} ·{" "}
      <span className={area.overdue > 0 ? "font-semibold text-danger" : "text-soft"}>
        {t("overdueCount", { count: formatCount(area.overdue, locale) })}
      </span>{" "}
      · {t("onTimeShort", { share: formatShare(area.onTime.share, locale, 0) })}
    </span>
  );
}
