import clsx from "clsx";
import Link from "next/link";
import { getTranslator, type Locale } from "@/components/layout/locale";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";
import type { LayoutCode } from "@/server/domain/opendata/layouts";

type LayoutDescription = {
  code: LayoutCode;
  title: LocalizedLabel;
  about: LocalizedLabel;
  columns: readonly { source: string }[];
};
type Props = { layouts: readonly LayoutDescription[]; chosen: LayoutCode; locale: Locale };

/** The layouts side by side; the choice is in the URL. */
export async function LayoutChoice({ layouts, chosen, locale }: Props) {
  const t = await getTranslator("openData");
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {layouts.map(({ code, title, about, columns }) => {
        const ours = columns.filter(({ source }) => source !== "none").length;
        const isChosen = code === chosen;
        return (
          <li key={code} className="grid">
            <Link
              href={code === "full" ? "/data" : `/data?susunan=${code}`}
              aria-current={isChosen ? "true" : undefined}
              scroll={false}
              className={clsx(
                "grid content-start gap-1 rounded-card border p-4 hover:border-teluk",
                isChosen ? "border-2 border-teluk bg-surface" : "border-line",
              )}
            >
              <span className="font-semibold">{title[locale]}</span>
              <span className="text-soft text-sm">{about[locale]}</span>
              <span className="text-sm">
                {ours === columns.length
                  ? t("columns", { count: String(ours) })
                  : t("columnsOurs", { ours: String(ours), count: String(columns.length) })}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
