"use client";

import { useLocale, useTranslations } from "use-intl";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { Status } from "@/server/domain/complaint/status";

/** The complaint as this page showed it. */
export type ShownComplaint = {
  status: Status;
  holder: string | null;
  assignee: OfficerView["assignee"];
  lastAt: Date;
};

type ConflictNoticeProps = {
  opened: ShownComplaint;
  /** As it is now; null when they may not see it any more. */
  current: OfficerView | null;
  busy: boolean;
  onGoOn: () => void;
};

/** A conflict with another officer: the state before and now, and the events between. The written text is kept. */
export function ConflictNotice({ opened, current, busy, onGoOn }: ConflictNoticeProps) {
  const [t, errors] = [useTranslations("conflict"), useTranslations("error")];
  return (
    <NoticeBox tone="bad">
      <div className="grid gap-3">
        <p className="font-semibold">{t("title")}</p>
        <p>{errors("changed_meanwhile")}</p>
        {current ? (
          <>
            <Versions opened={opened} current={current} />
            <Since opened={opened} current={current} />
            <Button look="secondary" className="justify-self-start" busy={busy} onClick={onGoOn}>
              {t("goOn")}
            </Button>
          </>
        ) : (
          <p>{t("gone")}</p>
        )}
      </div>
    </NoticeBox>
  );
}

type Versions = { opened: ShownComplaint; current: OfficerView };

function Versions({ opened, current }: Versions) {
  const [t, status] = [useTranslations("conflict"), useTranslations("status")];
  const badge = (one: Status) => <StatusBadge status={one} label={status(one)} />;
  const rows = [
    ["status", badge(opened.status), badge(current.status)],
    ["holder", opened.holder ?? t("nobody"), current.holder ?? t("nobody")],
    ["assignee", opened.assignee?.name ?? t("nobody"), current.assignee?.name ?? t("nobody")],
  ] as const;
  return (
    <table className="w-full text-left text-sm">
      <thead>
        <tr>
          {(["what", "then", "now"] as const).map((column) => (
            <th key={column} scope="col" className="py-1 pr-3 font-normal text-soft">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, then, now]) => (
          <tr key={name}>
            <th scope="row" className="py-1 pr-3 font-normal text-soft">
              {t(name)}
            </th>
            <td className="py-1 pr-3">{then}</td>
            <td className="py-1 font-semibold">{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Since({ opened, current }: Versions) {
  const [t, events, locale] = [
    useTranslations("conflict"),
    useTranslations("event"),
    useLocale() as "id" | "en",
  ];
  const steps = current.timeline.filter(({ at }) => at > opened.lastAt);
  if (steps.length === 0) return null;
  return (
    <div>
      <p className="text-soft text-sm">{t("since")}</p>
      <ul className="grid gap-1">
        {steps.map(({ at, kind, unit, staffName, note }) => (
          <li key={`${at.getTime()}${kind}`}>
            <strong>{events(kind)}</strong> · {[unit, staffName].filter(Boolean).join(", ")} ·{" "}
            {formatMoment(at, locale)}
            {note && <span className="block whitespace-pre-line">{note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
