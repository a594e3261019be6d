import Link from "next/link";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { api, orNullForVisitors } from "@/components/trpc/server";
import { Section } from "@/components/ui/section";
import type { AreaQueueItem } from "@/server/domain/desk/queue-item";

/** The open complaints here, due next first, for an officer whose area contains this one; nothing for others. */
export async function AreaDesk({ code }: { code: string }) {
  const items = await orNullForVisitors((await api()).desk.areaQueue({ area: code }));
  if (!items) return null;
  const t = await getTranslator("area");
  return (
    <div className="no-print">
      <Section isRuled id="antrean" title={t("desk")} note={t("deskNote")}>
        {items.length === 0 && <p>{t("deskEmpty")}</p>}
        <ol>
          {items.map((item) => (
            <DeskLine key={item.code} item={item} />
          ))}
        </ol>
        <Link
          href="/petugas"
          className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
        >
          {t("toDesk")}
        </Link>
      </Section>
    </div>
  );
}

async function DeskLine({ item }: { item: AreaQueueItem }) {
  const [status, clock, locale] = await Promise.all([
    getTranslator("status"),
    getTranslator("clock"),
    readLocale(),
  ]);
  return (
    <li className="grid gap-0.5 border-line border-b py-2">
      <span className="flex flex-wrap items-center justify-between gap-x-3">
        <Link
          href={`/petugas/${item.code}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
        >
          {item.category[locale]}
        </Link>
        {item.isOverdue && <OverdueMark label={clock("overdue")} />}
      </span>
      <span className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
        <StatusBadge status={item.status} label={status(item.status)} />
        <span>{clock("due", { time: formatRelative(item.completionDueAt, new Date(), locale) })}</span>
      </span>
    </li>
  );
}
