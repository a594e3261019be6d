import clsx from "clsx";
import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { dimensions } from "@/server/domain/statistics/scope";
import { type StatisticsUrl, writeStatisticsUrl } from "./address";

/** Links to the dimensions of the table. */
export async function ByLinks({ address }: { address: StatisticsUrl }) {
  const t = await getTranslator("statistics");
  return (
    <nav aria-label={t("standings")} className="flex flex-wrap gap-2">
      {dimensions.map((by) => (
        <Link
          key={by}
          href={writeStatisticsUrl(address, { by, sort: null })}
          prefetch={false}
          scroll={false}
          aria-current={by === address.by ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-11 items-center rounded-card border px-4",
            by === address.by
              ? "border-teluk bg-teluk font-semibold text-white"
              : "border-line bg-surface hover:border-teluk",
          )}
        >
          {t(`by.${by}`)}
        </Link>
      ))}
    </nav>
  );
}
