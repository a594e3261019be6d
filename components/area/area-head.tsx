import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { AsOf } from "@/components/statistics/as-of";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { pathOf } from "./address";
import { AreaHistory } from "./area-history";
import { fullNames, writeDays } from "./names";
import { SpanForm } from "./span-form";

/** The area's name, its parents, its period, and up to when its figures are counted. */
export async function AreaHead({ area, span }: { area: Dashboard; span: string }) {
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  return (
    <header className="grid gap-3">
      <nav aria-label={t("lineage")} className="text-sm">
        <ol className="flex flex-wrap items-center gap-x-2">
          {[{ code: "", name: t("allAreas") }, ...area.lineage].map((one, index) => (
            <li key={one.code} className="flex items-center gap-2">
              {index > 0 && <span aria-hidden>›</span>}
              <Link
                href={pathOf(one.code)}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
              >
                {one.code ? nameOf(one) : one.name}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          <h1 className="font-extrabold text-2xl md:text-3xl">{nameOf(area)}</h1>
          <AsOf at={area.asOf} />
          <p className="text-soft text-sm">
            {t("periodNote", { days: await writeDays(area.from, area.to) })}
          </p>
        </div>
        <SpanForm span={span} path={pathOf(area.code)} />
      </div>
      <AreaHistory area={area} />
    </header>
  );
}
