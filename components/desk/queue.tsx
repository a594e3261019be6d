import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { EmptyState, NoticeBox } from "@/components/ui/states";
import { faultOfSpan } from "@/server/domain/day-span";
import type { QueueAddress } from "./queue-address";
import { QueueBoard } from "./queue-board";
import { QueueFilterForm } from "./queue-filter";
import { QueuePages } from "./queue-pages";
import { QueueViews } from "./queue-views";
import { SavedViews } from "./saved-views";

/** The officer's queue, due next first. */
export async function QueuePanel({ address }: { address: QueueAddress }) {
  const [t, words, span, caller] = await Promise.all([
    getTranslator("desk"),
    getTranslator("queue"),
    getTranslator("error"),
    staffApi(),
  ]);
  const { filter, cursor, pageSize } = address;
  const fault = faultOfSpan(filter, "any");
  const data = await caller.desk.queue({ ...filter, cursor, pageSize });
  const { items, nextCursor, readAs } = data.page;
  return (
    <div className="grid gap-5">
      <h1 className="font-bold text-xl md:text-2xl">{t("queue")}</h1>
      <QueueViews views={data.views} filter={filter} isOffice={data.isOffice} />
      <SavedViews views={data.saved} filter={filter} />
      <QueueFilterForm
        filter={filter}
        options={data.options}
        within={data.areaCode}
        colleagues={data.colleagues}
      />
      {readAs && <NoticeBox>{words("readAs", { words: readAs })}</NoticeBox>}
      <QueueBoard items={items} now={new Date()} />
      {fault && <NoticeBox tone="bad">{span(fault)}</NoticeBox>}
      {items.length === 0 && !fault && <EmptyState title={t("empty")} text={t("emptyHint")} />}
      <QueuePages address={address} nextCursor={nextCursor} />
    </div>
  );
}
