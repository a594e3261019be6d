import Link from "next/link";
import { StatusBadge } from "@/components/complaint/status-badge";
import { getTranslator } from "@/components/layout/locale";
import type { Status } from "@/server/domain/complaint/status";

/** Complaints whose text or notes quote this one. */
export async function QuotedBy({ quotes }: { quotes: readonly { code: string; status: Status }[] }) {
  const [t, status] = await Promise.all([getTranslator("desk"), getTranslator("status")]);
  if (quotes.length === 0) return null;
  return (
    <section className="grid gap-2" aria-label={t("quotedBy")}>
      <h2 className="font-bold text-lg">{t("quotedBy")}</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {quotes.map((quote) => (
          <li key={quote.code} className="flex min-h-11 items-center gap-2">
            <Link
              href={`/petugas/${quote.code}`}
              prefetch={false}
              className="font-semibold text-teluk underline underline-offset-4"
            >
              {quote.code}
            </Link>
            <StatusBadge status={quote.status} label={status(quote.status)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
