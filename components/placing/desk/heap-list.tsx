"use client";

import Link from "next/link";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { StatusBadge } from "@/components/complaint/status-badge";
import { BulkForm } from "@/components/desk/bulk-form";
import { BulkResults } from "@/components/desk/bulk-results";
import { type Bulk, useBulk } from "@/components/desk/use-bulk";
import { formatMoment } from "@/components/layout/format";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Disclosure } from "@/components/ui/disclosure";
import { NoticeBox } from "@/components/ui/states";
import type { Heap } from "@/server/domain/placing/placing-complaint";

/** Complaints that are held as parts of a burst, each burst as one row, and the results of moving them. */
export function HeapList({ heaps }: { heaps: readonly Heap[] }) {
  const t = useTranslations("intakeDesk.heap");
  /** A run closes every row, and what was opened in it. */
  const [runs, setRuns] = useState(0);
  const [moved, setMoved] = useState<{ words: string; canUndo: boolean }>({ words: "", canUndo: false });
  const bulk = useBulk(() => setRuns((before) => before + 1));
  const announced = {
    ...bulk,
    run: (...[request, targets, leftOut]: Parameters<Bulk["run"]>) => {
      const { action, masterCode } = request;
      const key = `moved.${action as "merge"}` as const;
      if (t.has(key))
        setMoved({
          words: t(key, { count: targets.length, code: masterCode ?? "" }),
          canUndo: action === "merge",
        });
      return bulk.run(request, targets, leftOut);
    },
  };
  const undo = () =>
    announced.run(
      { action: "unmerge", publicNote: t("undoReason") },
      bulk.results.map(({ code }) => ({ code, expectedStatus: "merged", expectedAssigneeId: null })),
      [],
    );
  if (heaps.length === 0 && bulk.results.length === 0) return null;
  const allDone = bulk.results.length > 0 && bulk.results.every(({ outcome }) => outcome === "done");
  return (
    <section aria-label={t("title")} className="grid gap-2">
      {heaps.map((heap) => (
        <HeapRow key={`${heap.heap} ${runs}`} heap={heap} bulk={announced} />
      ))}
      {bulk.error && <NoticeBox tone="bad">{bulk.error}</NoticeBox>}
      {bulk.progress && <p role="status">{t("running", bulk.progress)}</p>}
      {allDone ? (
        <NoticeBox>
          <p>{moved.words}</p>
          {moved.canUndo && (
            <Button look="quiet" className="justify-self-start px-0!" onClick={undo}>
              {t("undo")}
            </Button>
          )}
        </NoticeBox>
      ) : (
        <BulkResults bulk={bulk} />
      )}
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
        <Published heap={heap} />
        <p className="flex flex-wrap items-start gap-2">
          <ConfirmButton
            label={t("release")}
            about={t("releaseAbout", { count: targets.length })}
            look="primary"
            busy={busy}
            onConfirm={() => move({ action: "verify" }, targets)}
          />
          {duplicates.length > 0 && (
            <ConfirmButton
              label={t("merge", { code: masterCode })}
              about={t("mergeAbout", { count: duplicates.length, code: masterCode })}
              busy={busy}
              onConfirm={() => move({ action: "merge", masterCode }, duplicates)}
            />
          )}
          <Button look="secondary" aria-expanded={rejects} onClick={() => setRejects(!rejects)}>
            {t("reject")}
          </Button>
        </p>
        {rejects && <BulkForm action="propose_rejection" items={targets} leftOut={[]} bulk={bulk} />}
        {count > items.length && <p className="text-soft text-sm">{t("oldest", { shown: items.length })}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
        <ul aria-label={t("held")} tabIndex={0} className="max-h-64 overflow-auto text-sm">
          {items.map(({ code, excerpt }) => (
            <li key={code} className="truncate py-1">
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

/** Complaints of the burst that everybody reads already. */
function Published({ heap: { published } }: { heap: Heap }) {
  const [t, status] = [useTranslations("intakeDesk.heap"), useTranslations("status")];
  if (published.length === 0) return null;
  return (
    <div className="grid gap-1 text-sm">
      <p>{t("published", { count: published.length })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {published.map((one) => (
          <li key={one.code} className="inline-flex items-center gap-2">
            <Link href={`/petugas/${one.code}`} prefetch={false} className="underline underline-offset-4">
              {one.code}
            </Link>
            <StatusBadge status={one.status} label={status(one.status)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
