import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { ClaimView } from "@/server/domain/verification/claim-view";

/** The results of the automatic checks, and the metadata of each photo. */
export async function ProofNotes({ claim }: { claim: ClaimView }) {
  const [t, locale] = await Promise.all([getTranslator("verification"), readLocale()]);
  return (
    <section aria-labelledby="temuan" className="grid gap-3">
      <h2 id="temuan" className="font-bold text-lg">
        {t("findings")}
      </h2>
      {claim.findings.length === 0 ? (
        <p className="text-soft">{t("noFindings")}</p>
      ) : (
        <ul className="grid gap-2">
          {claim.findings.map((finding) => (
            <li key={finding} className="flex gap-2">
              <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0 text-danger" />
              <span>{t(`finding.${finding}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {claim.recursOfCode && <ReportLink code={claim.recursOfCode} label={t("earlier")} />}
      <ol className="grid gap-1 text-sm">
        {claim.photos.map(({ id, capturedAt, metresAway, alsoIn }, index) => (
          <li key={id}>
            {t("photo", { number: index + 1 })}{" "}
            {capturedAt ? t("captured", { time: formatMoment(capturedAt, locale) }) : t("noCaptureTime")}
            {metresAway !== null && ` · ${t("away", { metres: formatNumber(metresAway, locale, 0) })}`}
            {alsoIn.map((code) => (
              <ReportLink key={code} code={code} label={t("alsoIn")} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReportLink({ code, label }: { code: string; label: string }) {
  return (
    <p>
      {label}{" "}
      <Link href={`/petugas/${code}`} prefetch={false} className="text-teluk underline underline-offset-4">
        {code}
      </Link>
    </p>
  );
}
