import Link from "next/link";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { staffApi } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { MarkRead } from "./mark-read";

type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["notification"]["desk"]>>;
type Notices = Omit<Desk, "settings">;
type Notice = Notices["items"][number];

/** The reader's notifications, newest first; unread escalations are one entry on top. */
export async function NoticeList({ notices }: { notices: Notices }) {
  const t = await getTranslator("notice");
  const { items, escalated, unread, nextBefore } = notices;
  if (items.length === 0 && escalated.count === 0)
    return <EmptyState title={t("empty")} text={t("emptyHint")} />;
  return (
    <div className="grid gap-4">
      {unread > 0 && <MarkRead which={{ all: true }} label={t("markAll")} />}
      {escalated.count > 0 && <Escalations escalated={escalated} />}
      <ul aria-label={t("list")} className="grid border-line border-t empty:hidden">
        {items.map((notice) => (
          <Entry key={notice.id} notice={notice} />
        ))}
      </ul>
      {nextBefore !== null && (
        <ButtonLink
          look="secondary"
          className="justify-self-start"
          href={`/petugas/pemberitahuan?sebelum=${nextBefore}`}
        >
          {t("older")}
        </ButtonLink>
      )}
    </div>
  );
}

async function Escalations({ escalated: { count, first } }: Pick<Notices, "escalated">) {
  const t = await getTranslator("notice");
  const title = t("escalatedTitle", { count });
  return (
    <section aria-label={title} className="rounded-card border border-danger bg-surface p-4">
      <h2 className="font-bold text-lg">{title}</h2>
      <ul className="grid">
        {first.map((notice) => (
          <Entry key={notice.id} notice={notice} />
        ))}
      </ul>
      {count > first.length && (
        <p className="pt-3 text-soft text-sm">{t("escalatedMore", { count: count - first.length })}</p>
      )}
      <MarkRead which={{ escalated: true }} label={t("markRead")} name={title} />
    </section>
  );
}

async function Entry({ notice }: { notice: Notice }) {
  const [t, reasons, events, escalation, locale] = await Promise.all([
    getTranslator("notice"),
    getTranslator("reason"),
    getTranslator("event"),
    getTranslator("escalation"),
    readLocale(),
  ]);
  const { code, reason, kind, at, readAt, unit, forName } = notice;
  const isUnread = readAt === null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 border-line border-b py-3 last:border-0">
      <div className="min-w-0">
        <Link
          href={`/petugas/${code}`}
          prefetch={false}
          className={`inline-flex min-h-11 flex-wrap items-center gap-x-2 underline-offset-4 hover:underline ${isUnread ? "font-bold" : ""}`}
        >
          {isUnread && <span aria-hidden className="size-2.5 rounded-full bg-danger" />}
          {code}: {reasons(reason)}
          {isUnread && <span className="sr-only">({t("unread")})</span>}
        </Link>
        <p className="text-soft text-sm">
          {notice.escalation
            ? escalation("sentence", {
                to: escalation(`to.${notice.escalation.to}`),
                because: escalation(`because.${notice.escalation.trigger}`),
              })
            : [events(kind), unit].filter(Boolean).join(" · ")}
        </p>
        <p className="text-soft text-sm">
          <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>
          {forName && ` · ${t("forOther", { name: forName })}`}
        </p>
      </div>
      {isUnread && reason !== "escalated" && (
        <MarkRead which={{ ids: [notice.id] }} label={t("markRead")} name={code} />
      )}
    </li>
  );
}
