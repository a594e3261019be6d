import { getTranslator } from "@/components/layout/locale";
import type { NamedAreaCode } from "@/server/domain/area/dashboard";
import { pathOf } from "./address";
import { fullNames } from "./names";

const files = [
  ["atom.xml", "application/atom+xml", "atom"],
  ["rss.xml", "application/rss+xml", "rss"],
  ["angka.csv", "text/csv", "csv"],
  ["definisi.csv", "text/csv", "definitions"],
] as const;

/** Downloads of the area: feeds of new complaints, figures by month. */
export async function AreaFiles({ area }: { area: NamedAreaCode }) {
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  const path = pathOf(area.code);
  return (
    <>
      {files.slice(0, 2).map(([file, type]) => (
        <link key={file} rel="alternate" type={type} title={nameOf(area)} href={`${path}/${file}`} />
      ))}
      <nav aria-label={t("files")} className="no-print border-line border-t pt-5">
        <h2 className="font-bold text-lg">{t("files")}</h2>
        <ul className="flex flex-wrap gap-x-6">
          {files.map(([file, type, label]) => (
            <li key={file}>
              <a
                href={`${path}/${file}`}
                type={type}
                className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
              >
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
