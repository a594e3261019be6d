import type { ReactNode } from "react";
import { PlaceDrawing } from "@/components/complaint/place-sketch";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { AreaSketch } from "@/server/domain/area/outline";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { isPrintedStep } from "@/server/domain/complaint/public-step";

/** Characters of a text, and events of a timeline, that fit on one page of A4. */
const longest = 700;
const steps = 4;

type WorkSheetProps = { complaint: OfficerView; sketch: AreaSketch | null };

/** One complaint for field officers on one page: what, where, deadline, what was done. No personal data. */
export async function WorkSheet({ complaint, sketch }: WorkSheetProps) {
  const [t, look, status, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("look"),
    getTranslator("status"),
    readLocale(),
  ]);
  const { code, place } = complaint;
  const text = complaint.text ?? look("textClosed");
  return (
    <article className="mx-auto grid max-w-3xl gap-4 print:max-w-none print:gap-2 print:text-[9.5pt] print:leading-snug">
      <p className="no-print flex flex-wrap gap-3">
        <PrintButton label={t("printNow")} />
        <ButtonLink href={`/petugas/${code}`} look="quiet">
          {code}
        </ButtonLink>
      </p>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-ink border-b-2 pb-2">
        <h1 className="font-bold text-2xl print:text-[16pt]">
          {t("sheet")} {code}
        </h1>
        <StatusBadge status={complaint.status} label={status(complaint.status)} />
        <p className="w-full text-soft text-sm">{t("sheetHint")}</p>
      </header>
      <p className="font-bold text-lg print:text-[12pt]">{complaint.category[locale]}</p>
      <p className="words whitespace-pre-line">
        {text.length > longest ? `${text.slice(0, longest)}… ` : text}
        {text.length > longest && <em>{t("sheetCut")}</em>}
      </p>
      <div className="grid grid-cols-2 gap-6">
        <Facts complaint={complaint} />
        <div className="[&_svg]:max-h-56 print:[&_svg]:max-h-[42mm]">
          {sketch && place.point && <PlaceDrawing place={place} point={place.point} sketch={sketch} />}
        </div>
      </div>
      <Course complaint={complaint} />
      <Blank title={t("sheetResult")} hint={t("sheetResultHint")} />
      <p className="text-soft text-sm">{t("sheetPrinted", { time: formatMoment(new Date(), locale) })}</p>
    </article>
  );
}

async function Facts({ complaint }: { complaint: OfficerView }) {
  const [t, track, clock, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("track"),
    getTranslator("clock"),
    readLocale(),
  ]);
  const { place, coordination, completion } = complaint;
  const where = [place.landmark, place.kelurahan, place.kecamatan, place.kota].filter(Boolean).join(", ");
  const due = (at: Date | null) => (at ? formatMoment(at, locale) : "–");
  const lines: [string, ReactNode][] = [
    [t("colPlace"), where || "–"],
    [track("heldBy"), complaint.holder ?? "–"],
    [clock("coordination"), due(coordination.dueAt)],
    [clock("completion"), due(completion.dueAt)],
  ];
  return (
    <div className="grid content-start gap-2 print:gap-1">
      <dl className="grid gap-2 print:gap-1">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft text-sm">{name}</dt>
            <dd className="words font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {place.point && <p>{t("sheetPoint", place.point)}</p>}
      <p className="text-soft text-sm">
        {track("submitted", { time: formatMoment(complaint.submittedAt, locale) })}
      </p>
    </div>
  );
}

/** The latest public events by unit and note, without names of people. */
async function Course({ complaint }: { complaint: OfficerView }) {
  const [t, events, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("event"),
    readLocale(),
  ]);
  const shown = complaint.timeline
    .filter(({ kind, note }) => isPrintedStep({ kind, publicNote: note }))
    .slice(-steps);
  return (
    <section className="grid gap-1">
      <h2 className="font-bold">{t("sheetSteps")}</h2>
      <ol className="grid gap-1">
        {shown.map((step) => (
          <li key={`${step.at.getTime()}${step.kind}`} className="words line-clamp-2">
            <span className="text-soft">{formatMoment(step.at, locale)}</span> {events(step.kind)}
            {step.actorKind === "staff" && step.unit && ` · ${step.unit}`}
            {step.toUnit && ` → ${step.toUnit}`}
            {step.note && `: ${step.note}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Room to write by hand. */
function Blank({ title, hint }: { title: string; hint: string }) {
  return (
    <section className="grid gap-1">
      <h2 className="font-bold">{title}</h2>
      <p className="text-soft text-sm">{hint}</p>
      <div className="h-40 rounded-card border border-line print:h-[30mm]" />
    </section>
  );
}
