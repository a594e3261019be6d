import { getTranslator } from "@/components/layout/locale";
import { PrintButton } from "@/components/ui/print-button";
import { type StatisticsUrl, tableFileUrl, toQuery } from "./address";
import { PictureButton } from "./picture-button";

/** Downloads of the page: the table as CSV and XLSX, its charts as an image, and print. */
export async function Exports({ address }: { address: StatisticsUrl }) {
  const t = await getTranslator("statistics");
  const link =
    "inline-flex min-h-11 items-center rounded-card border border-line bg-surface px-5 font-semibold hover:border-teluk";
  return (
    <section aria-labelledby="unduh" className="no-print grid gap-3">
      <h2 id="unduh" className="font-bold text-lg">
        {t("export")}
      </h2>
      <div className="flex flex-wrap gap-3">
        <a className={link} href={tableFileUrl(address, "csv")} download>
          {t("csv")}
        </a>
        <a className={link} href={tableFileUrl(address, "xlsx")} download>
          {t("xlsx")}
        </a>
        <PictureButton label={t("png")} name={`statistik-${toQuery(address).get("periode")}`} />
        <PrintButton look="secondary" label={t("print")} />
      </div>
    </section>
  );
}
