import Link from "next/link";
import { photoRedactionAnchor } from "@/components/evidence/redaction-anchor";
import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { PublicPreview, TrackedComplaint } from "@/server/domain/complaint/privacy";
import { TrackingView } from "../tracking-view";
import { ChangePublicness } from "./change-publicness";

/** The public page of a private complaint, below the button that makes it so. */
export async function PublicPreviewView({ complaint, asOf }: PublicPreview) {
  const t = await getTranslator("publicness");
  return (
    <>
      <section className="mx-auto grid max-w-5xl gap-4 px-4 pt-6" aria-labelledby="preview-title">
        <h2 id="preview-title" className="font-extrabold text-2xl">
          {t("previewTitle")}
        </h2>
        <NoticeBox>
          <p>{t("previewLead")}</p>
          <PhotoWarning
            code={complaint.code}
            reportPhotoIds={complaint.reportPhotoIds}
            proofPhotoIds={complaint.proofPhotoIds}
          />
        </NoticeBox>
        <div className="flex flex-wrap items-center gap-3">
          <ChangePublicness code={complaint.code} asOf={asOf} />
          <ButtonLink href={`/lacak/${complaint.code}`} look="quiet" prefetch={false}>
            {t("keepPrivate")}
          </ButtonLink>
        </div>
      </section>
      <div data-testid="preview" className="m-4 rounded-card border-2 border-line border-dashed">
        <TrackingView complaint={complaint} />
      </div>
    </>
  );
}

type PhotoWarningProps = Pick<TrackedComplaint, "code" | "reportPhotoIds" | "proofPhotoIds">;

/** That photos stay as they are, and where reporters hide parts of their own; nothing without photos. */
export async function PhotoWarning({ code, reportPhotoIds, proofPhotoIds }: PhotoWarningProps) {
  if (reportPhotoIds.length + proofPhotoIds.length === 0) return null;
  const [t, region] = await Promise.all([getTranslator("publicness"), getTranslator("photoRegion")]);
  return (
    <p className="mt-2">
      {t("previewPhotos")}{" "}
      {reportPhotoIds.length > 0 && (
        <Link
          href={`/lacak/${code}#${photoRedactionAnchor}`}
          prefetch={false}
          className="font-semibold text-teluk underline underline-offset-4"
        >
          {region("title")}
        </Link>
      )}
    </p>
  );
}
