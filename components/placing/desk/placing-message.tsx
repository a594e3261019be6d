"use client";

import { Lock } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { NoticeBox } from "@/components/ui/states";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import { ChannelMark } from "./channel-mark";

/** The message as received, with warnings to check before it is placed. */
export function PlacingMessage({ complaint }: { complaint: PlacingComplaint }) {
  const [t, track, locale] = [
    useTranslations("intakeDesk"),
    useTranslations("track"),
    useLocale() as "id" | "en",
  ];
  return (
    <section aria-label={t("message")} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="font-bold text-lg">
          <a href={`/petugas/${complaint.code}`} className="hover:text-teluk hover:underline">
            {complaint.code}
          </a>
        </h2>
        <ChannelMark name={complaint.channel} kind={complaint.channelClass} />
        <span className="text-soft text-sm">{formatMoment(complaint.submittedAt, locale)}</span>
        {!complaint.isPublic && (
          <span className="inline-flex items-center gap-1.5 font-semibold text-sm">
            <Lock size={15} aria-hidden /> {t("private")}
          </span>
        )}
      </div>
      <blockquote
        data-testid="message"
        className="whitespace-pre-line rounded-card border border-line border-l-4 border-l-monas bg-surface px-4 py-3 text-lg leading-relaxed"
      >
        {complaint.text}
        {complaint.landmark && (
          <span className="words mt-2 block text-base text-soft">{complaint.landmark}</span>
        )}
      </blockquote>
      {complaint.photoIds.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {complaint.photoIds.map((id, index) => (
            <li key={id}>
              <a
                href={`/api/photos/${id}/full`}
                className="block overflow-hidden rounded-card border border-line"
              >
                <img
                  src={`/api/photos/${id}/thumb`}
                  alt={track("photoAlt", { number: index + 1 })}
                  className="size-24 object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <Hints complaint={complaint} />
    </section>
  );
}

function Hints({ complaint: { outside, quoted, hasContact } }: { complaint: PlacingComplaint }) {
  const [t, status] = [useTranslations("intakeDesk"), useTranslations("status")];
  return (
    <>
      {outside && <NoticeBox>{t("outside", { name: outside.name })}</NoticeBox>}
      {quoted.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span>{t("quotes")}</span>
          {quoted.map((report) => (
            <a
              key={report.code}
              href={`/petugas/${report.code}`}
              className="inline-flex items-center gap-2 text-teluk underline"
            >
              {report.code} <StatusBadge status={report.status} label={status(report.status)} />
            </a>
          ))}
        </div>
      )}
      {hasContact && <p className="text-soft text-sm">{t("hasContact")}</p>}
    </>
  );
}
