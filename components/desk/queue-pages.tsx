import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { pageSizes } from "@/server/domain/desk/queue-filter";
import { type QueueAddress, toQueueHref } from "./queue-address";

type QueuePagesProps = { address: QueueAddress; nextCursor: string | null };

/** Below the rows: the next page, the page size, and the same search among closed complaints. */
export async function QueuePages({ address: { filter, cursor, pageSize }, nextCursor }: QueuePagesProps) {
  const [t, words] = await Promise.all([getTranslator("desk"), getTranslator("queue")]);
  return (
    <nav aria-label={words("rows")} className="grid justify-items-center gap-3">
      <p className="flex flex-wrap justify-center gap-4">
        {cursor && (
          <ButtonLink look="quiet" href={toQueueHref(filter, { pageSize })}>
            {words("first")}
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink
            look="secondary"
            data-next-page
            href={toQueueHref(filter, { cursor: nextCursor, pageSize })}
          >
            {t("next")}
          </ButtonLink>
        )}
      </p>
      <p className="flex flex-wrap items-center justify-center gap-x-1">
        {words("rows")}:
        {pageSizes.map((size) => (
          <Link
            key={size}
            href={toQueueHref(filter, { pageSize: size })}
            aria-current={size === pageSize ? "true" : undefined}
            className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-card text-teluk tabular-nums underline underline-offset-4 aria-[current=true]:font-bold aria-[current=true]:text-ink aria-[current=true]:no-underline"
          >
            {size}
          </Link>
        ))}
      </p>
      {filter.text && filter.view !== "closed" && (
        <Link
          href={toQueueHref({ ...filter, view: "closed", statuses: [] })}
          className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
        >
          {words("searchClosed")}
        </Link>
      )}
    </nav>
  );
}
