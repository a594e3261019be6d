import type { Route } from "next";
import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { type QueueAddress, queueViews, toQueueQuery } from "./queue-address";
import { QueueFilter } from "./queue-filter";
import { QueueKeys } from "./queue-keys";
import { QueueTable } from "./queue-table";

/** Everything on this desk, due next first. */
export async function Queue({ address }: { address: QueueAddress }) {
  const t = await getTranslator("desk");
  const page = await (await staffApi()).complaint.queue(address);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-bold text-xl md:text-2xl">{t("queue")}</h1>
        <nav aria-label={t("queue")} className="flex flex-wrap gap-1">
          {queueViews.map((view) => (
            <Link
              key={view}
              href={`/petugas?tampilan=${view}` as Route}
              aria-current={address.view === view ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-card px-4 aria-[current=page]:bg-teluk aria-[current=page]:font-semibold aria-[current=page]:text-white"
            >
              {t(view)}
            </Link>
          ))}
        </nav>
      </div>
      <QueueFilter address={address} />
      {page.items.length === 0 ? (
        <EmptyState title={t("empty")} text={t("emptyHint")} />
      ) : (
        <>
          <QueueKeys />
          <QueueTable items={page.items} />
        </>
      )}
      {page.nextCursor && (
        <ButtonLink
          look="secondary"
          href={`/petugas?${toQueueQuery(address, page.nextCursor)}` as Route}
          className="justify-self-center"
        >
          {t("next")}
        </ButtonLink>
      )}
    </div>
  );
}
