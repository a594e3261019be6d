import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { photoRedactionAnchor } from "./redaction-anchor";

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
