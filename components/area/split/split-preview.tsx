"use client";

import { useLocale, useTranslations } from "use-intl";
import { cell, DataTable } from "@/components/admin/data-table";
import type { Preview } from "./preview";

type SplitPreviewProps = { area: { code: string; name: string }; preview: Preview };

/** The parts on a sketch and in a table, with the open complaints in each. */
export function SplitPreview({ area, preview }: SplitPreviewProps) {
  const [t, locale] = [useTranslations("areaAdmin"), useLocale()];
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale === "en" ? "en-GB" : "id-ID", { maximumFractionDigits: digits }).format(
      value,
    );
  const { sketch, parts } = preview;
  const columns = [t("splitNumber"), t("splitCode"), t("name"), t("splitArea"), t("splitOpen")];
  return (
    <section aria-labelledby="pratinjau" className="grid gap-4">
      <h2 id="pratinjau" className="font-bold text-xl">
        {t("splitPreview")}
      </h2>
      <div className="grid items-start gap-6 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <svg
          viewBox={`0 0 ${sketch.width} ${sketch.height}`}
          role="img"
          aria-label={t("splitSketch", { name: area.name, count: parts.length })}
          className="w-full rounded-card bg-[#dbe7e8]"
        >
          <path d={sketch.path} className="fill-danger/20" fillRule="evenodd" />
          {parts.map((part) => (
            <path
              key={part.code}
              d={part.path}
              className="fill-white stroke-teluk"
              strokeWidth="1.5"
              fillRule="evenodd"
            />
          ))}
          {parts.map((part, index) => (
            <text
              key={part.code}
              x={part.x}
              y={part.y}
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-ink font-bold text-base"
            >
              {index + 1}
            </text>
          ))}
        </svg>
        <div className="grid min-w-0 gap-3">
          <DataTable caption={t("splitPreview")} columns={columns} numbersFrom={3}>
            {parts.map((part, index) => (
              <tr key={part.code}>
                <td className={cell}>{index + 1}</td>
                <td className={cell}>{part.code}</td>
                <th scope="row" className={`${cell} font-semibold`}>
                  {part.name}
                </th>
                <td className={`${cell} text-right tabular-nums`}>{number(part.squareKilometres, 2)} km²</td>
                <td className={`${cell} text-right tabular-nums`}>{number(part.open, 0)}</td>
              </tr>
            ))}
          </DataTable>
          <p role="status">
            {t("splitStay", {
              count: preview.open,
              isMore: String(preview.isMore),
              withoutPoint: preview.withoutPoint,
              name: area.name,
              code: area.code,
            })}
          </p>
          <p className="text-soft text-sm">
            {t("splitFit", { gap: number(preview.gapPercent, 2), beyond: number(preview.beyondPercent, 2) })}{" "}
            {preview.isApproximate && t("splitApproximate")}
          </p>
          <p className="text-soft text-sm">{t("splitUnits")}</p>
        </div>
      </div>
    </section>
  );
}
