import type { Route } from "next";
import Link from "next/link";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment, formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { QueueItem } from "@/server/domain/complaint/privacy";

const columns = ["colReport", "colStatus", "colPlace", "colHolder", "colDue"] as const;

export async function QueueTable({ items }: { items: readonly QueueItem[] }) {
  const t = await getTranslator("desk");
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <thead className="sticky top-0 hidden bg-paper text-soft text-sm md:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="border-line border-b px-2 py-2 font-semibold">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <QueueRow key={item.code} item={item} />
        ))}
      </tbody>
    </table>
  );
}

const cell = "block px-2 py-1 md:table-cell md:border-line md:border-b md:py-3 md:align-top";

async function QueueRow({ item }: { item: QueueItem }) {
  const [t, status, pending, clock, locale] = [
    await getTranslator("desk"),
    await getTranslator("status"),
    await getTranslator("pending"),
    await getTranslator("clock"),
    await readLocale(),
  ];
  return (
    <tr className="block border-line border-b py-3 md:table-row md:border-0 md:py-0">
      <td className={`${cell} max-w-md`}>
        <Link
          data-queue-row
          href={`/petugas/${item.code}` as Route}
          className="inline-block min-h-11 font-semibold underline-offset-4 hover:underline"
        >
          {item.code} <span className="block font-bold">{item.category[locale]}</span>
        </Link>
        <span className="line-clamp-2 text-soft text-sm">{item.excerpt}</span>
        {!item.isPublic && <span className="text-sm">{t("private")}</span>}
      </td>
      <td className={cell}>
        <StatusBadge status={item.status} label={status(item.status)} />
        {item.pending && <span className="block text-sm">{pending(item.pending)}</span>}
      </td>
      <td className={cell}>{item.kelurahan}</td>
      <td className={cell}>{item.holder}</td>
      <td className={cell}>
        {item.isOverdue && <OverdueMark label={clock("overdue")} />}
        <span className="block whitespace-nowrap">
          {formatRelative(item.completionDueAt, new Date(), locale)}
        </span>
        <span className="block whitespace-nowrap text-soft text-sm">
          {formatMoment(item.completionDueAt, locale)}
        </span>
      </td>
    </tr>
  );
}
