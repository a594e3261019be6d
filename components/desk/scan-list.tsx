import { getTranslator } from "@/components/layout/locale";
import type { Scan } from "@/server/domain/intake/counter";

/** Letters that lie beside a complaint. */
export async function ScanList({ scans }: { scans: readonly Scan[] }) {
  const t = await getTranslator("counter");
  if (scans.length === 0) return null;
  return (
    <section aria-label={t("scans")} className="grid gap-1">
      <h2 className="font-bold text-lg">{t("scans")}</h2>
      <ul>
        {scans.map(({ id, pageCount }) => (
          <li key={id}>
            <a
              href={`/api/scans/${id}`}
              className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
            >
              {t("scanFile", { pages: pageCount })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
