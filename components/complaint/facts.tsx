import { MapPin } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { OfficerView, TrackedComplaint } from "@/server/domain/complaint/privacy";
import { findPersonalData } from "@/server/domain/masking/personal-data";
import { LinkedText } from "./linked-text";
import { TurnSentence, turnFrom } from "./turn-view";

type ComplaintDescription = TrackedComplaint | OfficerView;

/** Number, status, holder, place, and the reporter's text, for officers. */
export async function FactsView({
  complaint,
  linked,
  withheld = null,
}: {
  complaint: OfficerView;
  linked?: readonly string[];
  /** In place of a text that the viewer may not read. */
  withheld?: ReactNode;
}) {
  const [status, desk, locale] = await Promise.all([
    getTranslator("status"),
    getTranslator("desk"),
    readLocale(),
  ]);
  return (
    <header className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-bold text-lg" data-testid="code">
          {complaint.code}
        </span>
        <StatusBadge status={complaint.status} label={status(complaint.status)} className="text-base" />
        {!complaint.isPublic && (
          <span className="rounded-full border border-line px-3 py-0.5 text-sm">{desk("private")}</span>
        )}
      </p>
      <h1 className="font-bold text-xl md:text-2xl">{complaint.category[locale]}</h1>
      <p className="text-lg">
        <TurnSentence situation={turnFrom(complaint).situation} holder={complaint.holder} />
      </p>
      {complaint.text === null ? (
        withheld
      ) : (
        <>
          <p className="words max-w-prose whitespace-pre-line">
            <LinkedText text={complaint.text} codes={linked} />
          </p>
          {complaint.isPublic && findPersonalData(complaint.text).length > 0 && (
            <p className="text-soft text-sm">{desk("maskedForPublic")}</p>
          )}
        </>
      )}
      <ComplaintOrigin complaint={complaint} />
    </header>
  );
}

/** Where and when it came from, by which channel, and how often it went to and fro. */
export async function ComplaintOrigin({ complaint }: { complaint: ComplaintDescription }) {
  const [track, locale] = await Promise.all([getTranslator("track"), readLocale()]);
  return (
    <>
      <Place place={complaint.place} />
      <p className="text-soft text-sm">
        {track("submitted", { time: formatMoment(complaint.submittedAt, locale) })}{" "}
        {track("via", { channel: complaint.channel })}
      </p>
      <Counts complaint={complaint} />
    </>
  );
}

async function Place({ place }: { place: ComplaintDescription["place"] }) {
  const t = await getTranslator("track");
  const above = [place.kecamatan, place.kota].filter(Boolean).join(", ");
  if (!place.landmark && !place.kelurahan) return null;
  return (
    <div className="flex gap-2">
      <MapPin size={20} aria-hidden className="mt-0.5 shrink-0 text-teluk" />
      <div className="words">
        <p>
          {place.landmark && `${place.landmark}, `}
          {place.kelurahanCode && (
            <Link
              href={`/kelurahan/${place.kelurahanCode}`}
              prefetch={false}
              className="text-teluk underline underline-offset-4"
            >
              {place.kelurahan}
            </Link>
          )}
          {above && `, ${above}`}
        </p>
        {place.isNearBorder && <p className="text-soft text-sm">{t("nearBorder")}</p>}
        {place.isCoarse && <p className="text-soft text-sm">{t("coarse")}</p>}
      </div>
    </div>
  );
}

async function Counts({ complaint }: { complaint: ComplaintDescription }) {
  const [t, rejection] = await Promise.all([getTranslator("track"), getTranslator("rejection")]);
  const counts = [
    complaint.hopCount > 0 && t("hops", { count: complaint.hopCount }),
    complaint.returnCount > 0 && t("returns", { count: complaint.returnCount }),
    complaint.reopenCount > 0 && t("reopens", { count: complaint.reopenCount }),
    !("viewer" in complaint) && complaint.rejectionReason && rejection(complaint.rejectionReason),
  ].filter(Boolean);
  return (
    <>
      {counts.length > 0 && <p className="text-sm">{counts.join(" · ")}</p>}
      {complaint.masterCode && (
        <a href={`/lacak/${complaint.masterCode}`} className="text-teluk underline underline-offset-4">
          {t("merged", { code: complaint.masterCode })}
        </a>
      )}
    </>
  );
}
