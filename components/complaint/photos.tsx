import { getTranslator } from "@/components/layout/locale";

type PhotosProps = {
  ids: readonly string[];
  kind: "photoAlt" | "proofAlt";
  large?: boolean | undefined;
};

const address = (id: string, size: string) => `/api/photos/${id}/${size}`;

/** Thumbnails that open the large photo. */
export async function Photos({ ids, kind, large = false }: PhotosProps) {
  const t = await getTranslator("track");
  return (
    <ul className="flex flex-wrap gap-2">
      {ids.map((id, index) => (
        <li key={id} className={large ? "w-full" : undefined}>
          <a href={address(id, "full")} className="block overflow-hidden rounded-card border border-line">
            <img
              src={address(id, large ? "card" : "thumb")}
              alt={t(kind, { number: index + 1 })}
              loading="lazy"
              className={large ? "aspect-4/3 w-full object-cover" : "size-24 object-cover"}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

type BeforeAfterProps = {
  before: readonly string[];
  after: readonly string[];
};

export async function BeforeAfter({ before, after }: BeforeAfterProps) {
  const t = await getTranslator("track");
  if (before.length + after.length === 0) return null;
  return (
    <section aria-label={t("photos")} className="grid gap-4 sm:grid-cols-2">
      {before.length > 0 && (
        <figure className="grid content-start gap-2" data-testid="before">
          <figcaption className="font-semibold">{t("before")}</figcaption>
          <Photos ids={before} kind="photoAlt" large />
        </figure>
      )}
      {after.length > 0 && (
        <figure className="grid content-start gap-2" data-testid="after">
          <figcaption className="font-semibold">{t("after")}</figcaption>
          <Photos ids={after} kind="proofAlt" large />
        </figure>
      )}
    </section>
  );
}
