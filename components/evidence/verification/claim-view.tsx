import { FactsView } from "@/components/complaint/facts";
import { BeforeAfter } from "@/components/complaint/photos";
import { ComplaintTimeline } from "@/components/complaint/timeline";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { ClaimView as Claim } from "@/server/domain/verification/claim-view";
import { DecisionPanel } from "./decision-panel";
import { ProofNotes } from "./proof-notes";

type ClaimViewProps = { complaint: OfficerView; claim: Claim; look: "first" | "second"; next: string };

/** Before and after side by side, the officer's note, the automatic checks, and the decision. */
export async function ClaimPanel({ complaint, claim, look, next }: ClaimViewProps) {
  const [t, track, locale] = await Promise.all([
    getTranslator("verification"),
    getTranslator("track"),
    readLocale(),
  ]);
  return (
    <article className="grid gap-6" aria-label={complaint.code}>
      <FactsView complaint={complaint} />
      <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} />
      {complaint.proofPhotoIds.length === 0 && <p className="font-semibold">{t("noProof")}</p>}
      <p>
        {t("claimed", { time: formatMoment(claim.claimedAt, locale) })}
        {claim.note && <q className="mt-1 block whitespace-pre-line">{claim.note}</q>}
      </p>
      <ProofNotes claim={claim} />
      <DecisionPanel key={complaint.code} code={complaint.code} look={look} next={next} />
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{track("timeline")}</summary>
        <ComplaintTimeline steps={complaint.timeline} />
      </details>
      <ButtonLink href={`/petugas/${complaint.code}`} look="quiet" className="-ml-5 justify-self-start">
        {t("openWhole")}
      </ButtonLink>
    </article>
  );
}
