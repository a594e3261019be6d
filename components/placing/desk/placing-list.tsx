"use client";

import clsx from "clsx";
import { Clock } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { formatRelative } from "@/components/layout/format";
import type { PlacingItem } from "@/server/domain/placing/placing-complaint";
import { ChannelMark } from "./channel-mark";

type PlacingListProps = {
  items: readonly PlacingItem[];
  current: string | null;
  hasMore: boolean;
  now: Date;
  onOpen: (code: string) => void;
};

/** Messages without a place, due next first. */
export function PlacingList({ items, current, hasMore, now, onOpen }: PlacingListProps) {
  const [t, locale] = [useTranslations("intakeDesk"), useLocale() as "id" | "en"];
  return (
    <nav
      aria-label={t("inbox")}
      className="order-last lg:order-none lg:max-h-[85dvh] lg:overflow-y-auto lg:pr-1"
    >
      <ol className="grid gap-1">
        {items.map((item) => (
          <li key={item.code}>
            <button
              type="button"
              aria-current={item.code === current ? "true" : undefined}
              onClick={() => onOpen(item.code)}
              className={clsx(
                "grid w-full cursor-pointer gap-1 rounded-card border px-3 py-2 text-left",
                item.code === current ? "border-teluk bg-surface" : "border-line hover:border-teluk",
              )}
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-2">
                <span className="font-semibold">{item.code}</span>
                <ChannelMark name={item.channel} kind={item.channelClass} />
              </span>
              <span className="line-clamp-2 text-sm">{item.excerpt}</span>
              <span
                className={clsx(
                  "flex items-center gap-1.5 text-sm",
                  item.isOverdue ? "font-semibold text-danger" : "text-soft",
                )}
              >
                {item.isOverdue && <Clock size={14} strokeWidth={3} aria-hidden />}
                {t(item.isOverdue ? "overdue" : "due", {
                  when: formatRelative(item.completionDueAt, now, locale),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {hasMore && <p className="px-3 py-2 text-soft text-sm">{t("more")}</p>}
    </nav>
  );
}
