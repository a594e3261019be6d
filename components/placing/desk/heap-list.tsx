"use client";

import Link from "next/link";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { BulkForm } from "@/components/desk/bulk-form";
import { BulkResults } from "@/components/desk/bulk-results";
import { type Bulk, useBulk } from "@/components/desk/use-bulk";
import { formatMoment } from "@/components/layout/format";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { NoticeBox } from "@/components/ui/states";
import type { Heap } from "@/server/domain/placing/placing-complaint";

/** Complaints that are held as parts of a burst, each burst as one row, and the results of moving them. */
export function HeapList({ heaps }: { heaps: readonly Heap[] }) {
  const t = useTranslations("intakeDesk.heap");
  const bulk = useBulk(() => {});
  if (heaps.length === 0 && bulk.results.length === 0) return null;
  return (
    <section aria-label={t("title")} className="grid gap-2">
      {heaps.map((heap) => (
        <HeapRow key={heap.heap} heap={heap} bulk={bulk} />
      ))}
      {bulk.error && <NoticeBox tone="bad">{bulk.error}</NoticeBox>}
      {bulk.progress && <p role="status">{t("running", bulk.progress)}</p>}
      <BulkResults bulk={bulk} />
    </section>
  );
}

function HeapRow({ heap, bulk }: { heap: Heap; bulk: Bulk }) {
  const [t, locale] = [useTranslations("intakeDesk.heap"), useLocale() as "id" | "en"];
  const [rejects, setRejects] = useState(false);
  const { heldAs, count, since, items, masterCode } = heap;
  const targets = items.map(({ code }) => ({ code, status: "triage" as const, assigneeStaffId: null }));
  const duplicates = targets.filter(({ code }) => code !== masterCode);
  const busy = bulk.progress !== null;
  const move = (request: Parameters<Bulk["run"]>[0], chosen: typeof targets) =>
    bulk.run(
      request,
      chosen.map(({ code, status }) => ({ code, expectedStatus: status, expectedAssigneeId: null })),
      [],
    );
  return (
    <Disclosure label={t(heldAs, { count, time: formatMoment(since, locale) })}>
      <div className="grid gap-3 pb-4">
        <p className="text-soft">{items[0]?.excerpt}</p>
        <p className="flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => move({ action: "verify" }, targets)}>
            {t("release")}
          </Button>
          {duplicates.length > 0 && (
            <Button
              look="secondary"
              busy={busy}
              onClick={() => move({ action: "merge", masterCode }, duplicates)}
            >
              {t("merge", { code: masterCode })}
            </Button>
          )}
          <Button look="secondary" aria-expanded={rejects} onClick={() => setRejects(!rejects)}>
            {t("reject")}
          </Button>
        </p>
        {rejects && <BulkForm action="propose_rejection" items={targets} leftOut={[]} bulk={bulk} />}
        {count > items.length && <p className="text-soft text-sm">{t("oldest", { shown: items.length })}</p>}
        <ul className="grid max-h-64 gap-1 overflow-auto text-sm">
          {items.map(({ code, excerpt }) => (
            <li key={code} className="line-clamp-1">
              <Link
                href={`/petugas/kanal?laporan=${code}`}
                prefetch={false}
                className="underline underline-offset-4"
              >
                {code}
              </Link>{" "}
              {excerpt}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
