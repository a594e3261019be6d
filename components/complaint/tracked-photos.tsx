import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { PhotoSlider } from "./photo-slider";
import { Photos } from "./photos";

type Shot = { id: string; at: Date };

/** The first photo of the complaint, and the first of the latest proof that is shown. */
function pairOf({ reportPhotoIds, proofPhotoIds, submittedAt, timeline }: TrackedComplaint) {
  const [first] = reportPhotoIds;
  const claim = timeline.findLast(
    ({ kind, photoIds }) => kind === "resolve" && photoIds.some((id) => proofPhotoIds.includes(id)),
  );
  const proof = claim?.photoIds[0];
  const before: Shot | null = first ? { id: first, at: submittedAt } : null;
  const after: Shot | null = claim && proof ? { id: proof, at: claim.at } : null;
  return { before, after };
}

/** What was and what became of it: one picture over the other, or the one that there is. */
export async function TrackedPhotos({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("turn");
  const { before, after } = pairOf(complaint);
  if (!before && !after) return null;
  const figures = (
    <>
      {before && <Figure shot={before} side="before" />}
      {after && <Figure shot={after} side="after" />}
    </>
  );
  return (
    <div className="-mx-4 overflow-hidden md:mx-0 md:rounded-card">
      {before && after ? <PhotoSlider label={t("compare")}>{figures}</PhotoSlider> : figures}
    </div>
  );
}

async function Figure({ shot: { id, at }, side }: { shot: Shot; side: "before" | "after" }) {
  const [t, locale] = await Promise.all([getTranslator("track"), readLocale()]);
  const alt = side === "before" ? t("photoAlt", { number: 1 }) : t("proofAlt", { number: 1 });
  return (
    <figure className="tracked-photo" data-testid={side}>
      <img src={`/api/photos/${id}/card`} alt={alt} fetchPriority="high" />
      <figcaption>
        <a href={`/api/photos/${id}/full`}>
          <strong className="font-semibold">{t(side)}</strong> {formatDay(at, locale)}
        </a>
      </figcaption>
    </figure>
  );
}

/** All photos as thumbnails, where there are more than the page shows large. */
export async function MorePhotos({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("track");
  const { before, after } = pairOf(complaint);
  const sides = [
    { name: "before", kind: "photoAlt", ids: complaint.reportPhotoIds, shown: before },
    { name: "after", kind: "proofAlt", ids: complaint.proofPhotoIds, shown: after },
  ] as const;
  const more = sides.filter(({ ids, shown }) => ids.length > (shown ? 1 : 0));
  if (more.length === 0) return null;
  return (
    <section aria-label={t("photos")} className="grid gap-4">
      {more.map(({ name, kind, ids }) => (
        <div key={name} className="grid gap-2">
          <h2 className="font-semibold">{t(name)}</h2>
          <Photos ids={ids} kind={kind} />
        </div>
      ))}
    </section>
  );
}
