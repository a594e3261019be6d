import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";

/** Scanned letters of a complaint, for officers who may open them. */
export async function ScanList({ code }: { code: string }) {
  const t = await getTranslator("counter");
  const caller = await staffApi();
  const scans = await caller.counter.scans({ code });
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
