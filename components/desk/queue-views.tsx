import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import type { QueueCount } from "@/server/domain/desk/queue-desk";
import type { QueueFilter, QueueView } from "@/server/domain/desk/queue-filter";
import { CountMark } from "./count-mark";
import { toQueueHref } from "./queue-address";

type QueueViewsProps = {
  views: readonly { view: QueueView; count: QueueCount }[];
  filter: QueueFilter;
  isOffice: boolean;
};

/** The built-in views with their counts. Switching keeps the filter except for the status. */
export async function QueueViews({ views, filter, isOffice }: QueueViewsProps) {
  const t = await getTranslator("queue");
  return (
    <nav aria-label={t("views")} className="flex flex-wrap gap-1">
      {views.map(({ view, count }) => (
        <Link
          key={view}
          href={toQueueHref({ ...filter, view, statuses: [] })}
          aria-current={filter.view === view ? "page" : undefined}
          className="inline-flex min-h-11 items-center gap-2 rounded-card px-4 aria-[current=page]:bg-teluk aria-[current=page]:font-semibold aria-[current=page]:text-white"
        >
          {t(view === "mine" && isOffice ? "city" : view)}
          <CountMark count={count} />
        </Link>
      ))}
    </nav>
  );
}
