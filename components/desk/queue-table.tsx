"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment, formatRelative } from "@/components/layout/format";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import type { Selection } from "./use-selection";

const columns = ["colReport", "colStatus", "colPlace", "colHolder", "colDue"] as const;

type QueueTableProps = {
  items: readonly QueueItem[];
  now: Date;
  selection: Selection;
  changed: ReadonlyMap<string, number>;
};

export function QueueTable({ items, selection, ...rest }: QueueTableProps) {
  const [t, words] = [useTranslations("desk"), useTranslations("queue")];
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <thead className="sticky top-0 z-10 hidden bg-paper text-soft text-sm md:table-header-group">
        <tr>
          <td className="w-11 border-line border-b">
            <label className="grid size-11 place-items-center">
              <input
                type="checkbox"
                aria-label={words("selectAll")}
                checked={selection.size === items.length}
                onChange={selection.toggleAll}
                className="size-5 accent-teluk"
              />
            </label>
          </td>
          {columns.map((column) => (
            <th key={column} scope="col" className="border-line border-b px-2 py-2 font-semibold">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <QueueRow key={item.code} item={item} selection={selection} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

const cell = "block px-2 py-1 md:table-cell md:border-line md:border-b md:py-3 md:align-top";

type QueueRowProps = Omit<QueueTableProps, "items"> & { item: QueueItem };

function QueueRow({ item, now, selection, changed }: QueueRowProps) {
  const [words, status, pending] = [
    useTranslations("queue"),
    useTranslations("status"),
    useTranslations("pending"),
  ];
  const isChosen = selection.has(item.code);
  return (
    <tr
      data-chosen={isChosen}
      className="relative block border-line border-b py-3 pl-11 data-[chosen=true]:bg-[#e6f0f1] md:static md:table-row md:border-0 md:p-0"
    >
      <td className="absolute top-2 left-0 md:static md:border-line md:border-b md:align-top">
        <label className="grid size-11 place-items-center">
          <input
            type="checkbox"
            aria-label={words("select", { code: item.code })}
            checked={isChosen}
            onChange={() => {}}
            onClick={(event) => selection.toggle(item.code, event.shiftKey)}
            className="size-5 accent-teluk"
          />
        </label>
      </td>
      <Subject item={item} isChanged={changed.has(item.code)} />
      <td className={cell}>
        <StatusBadge status={item.status} label={status(item.status)} />
        {item.pending && <span className="block text-sm">{pending(item.pending)}</span>}
      </td>
      <td className={cell}>{item.kelurahan}</td>
      <td className={cell}>
        {item.holder}
        {item.assignee && <span className="block text-soft text-sm">{item.assignee}</span>}
      </td>
      <Due item={item} now={now} />
    </tr>
  );
}

function Subject({ item, isChanged }: { item: QueueItem; isChanged: boolean }) {
  const [t, words, locale] = [useTranslations("desk"), useTranslations("queue"), useLocale() as "id" | "en"];
  return (
    <td className={`${cell} max-w-md`}>
      <Link
        data-queue-row={item.code}
        prefetch={false}
        href={`/petugas/${item.code}`}
        className="inline-block min-h-11 font-semibold underline-offset-4 hover:underline"
      >
        {item.code} <span className="block font-bold">{item.category[locale]}</span>
      </Link>
      {isChanged && <span className="ml-2 font-semibold text-scheduled text-sm">{words("changed")}</span>}
      <span className="line-clamp-2 text-soft text-sm">
        {item.isTextWithheld ? words("textClosed") : item.excerpt}
      </span>
      {!item.isPublic && <span className="text-sm">{t("private")}</span>}
    </td>
  );
}

function Due({ item, now }: { item: QueueItem; now: Date }) {
  const [clock, locale] = [useTranslations("clock"), useLocale() as "id" | "en"];
  return (
    <td className={cell}>
      {item.isOverdue && <OverdueMark label={clock("overdue")} />}
      <span className="block whitespace-nowrap">{formatRelative(item.completionDueAt, now, locale)}</span>
      <span className="block whitespace-nowrap text-soft text-sm">
        {formatMoment(item.completionDueAt, locale)}
      </span>
    </td>
  );
}
