import { OpenQuestion } from "@/components/complaint/open-question";
import { PlaceSketch } from "@/components/complaint/place-sketch";
import { StatusBadge } from "@/components/complaint/status-badge";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { toKelurahanChoices } from "@/components/report/submission/load-choices";
import { ButtonLink } from "@/components/ui/button";
import { mayPlace } from "@/server/domain/complaint/placement";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import type { OwnPage } from "@/server/domain/intake/own-page";
import { LevelField } from "./level-field";
import { PlacingForm } from "./placing-form";
import { QuietForm } from "./quiet-form";

type PlacingViewProps = Omit<OwnPage, "tracked"> & { complaint: TrackedComplaint };

/** The reporter's own page of one complaint: its place, or the form for it; and which events they get. */
export async function PlacingView({ complaint, level, quiet, choices }: PlacingViewProps) {
  const [t, stage] = await Promise.all([getTranslator("placing"), getTranslator("stage")]);
  const { code } = complaint;
  const isOpen = mayPlace(complaint);
  return (
    <WithMessages namespaces={["placing", "quiet", "report", "common", "error", "map"]}>
      <article className="mx-auto grid max-w-xl gap-7 px-4 py-6">
        <header className="grid gap-3">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-bold" data-testid="code">
              {code}
            </span>
            <StatusBadge status={complaint.status} label={stage(complaint.status)} />
          </p>
          <h1 className="font-bold text-2xl">{t(headingOf(complaint, isOpen))}</h1>
          {isOpen && <p>{t("intro")}</p>}
        </header>
        {isOpen && <OpenQuestion complaint={complaint} />}
        <figure className="grid gap-1 border-line border-l-4 pl-4">
          <figcaption className="text-soft text-sm">{t("yourReport")}</figcaption>
          <blockquote className="words line-clamp-6 whitespace-pre-line">{complaint.text}</blockquote>
        </figure>
        {choices ? (
          <>
            <noscript>{t("noScript")}</noscript>
            <PlacingForm
              code={code}
              categories={choices.categories}
              groups={choices.groups}
              kelurahan={toKelurahanChoices(choices.areas)}
            />
          </>
        ) : (
          <Standing complaint={complaint} />
        )}
        {level && <LevelField code={code} level={level} />}
        {quiet && <QuietForm code={code} quiet={quiet} />}
        <p className="text-soft text-sm">{t("secret")}</p>
      </article>
    </WithMessages>
  );
}

const headingOf = ({ place }: TrackedComplaint, isOpen: boolean) => {
  if (isOpen) return "title";
  return place.kelurahan ? "placedTitle" : "closedTitle";
};

async function Standing({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("placing");
  const { code, place } = complaint;
  const names = [place.kelurahan && `Kelurahan ${place.kelurahan}`, place.kecamatan, place.kota];
  return (
    <section className="grid gap-5">
      <p className="text-lg">
        {place.kelurahan ? t("placedAt", { code, place: names.filter(Boolean).join(", ") }) : t("closedText")}
      </p>
      <PlaceSketch place={place} />
      <ButtonLink href={`/lacak/${code}`} prefetch={false}>
        {t("follow")}
      </ButtonLink>
    </section>
  );
}
