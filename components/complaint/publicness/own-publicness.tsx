import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { isListed } from "@/server/domain/complaint/publicness";
import { ChangePublicness } from "./change-publicness";

/** Who reads the complaint, for its reporter, and how they change it. */
export async function OwnPublicness({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("publicness");
  const { code, status, isPublic, canPublish, canConceal } = complaint;
  if (!canPublish && !canConceal) return null;
  return (
    <section className="grid justify-items-start gap-3 rounded-card border border-line bg-surface p-4">
      <h2 className="font-bold text-lg">{t("title")}</h2>
      <p>{t(isPublic ? (isListed(status) ? "publicNow" : "publicUnlisted") : "privateNow")}</p>
      {canPublish && (
        <ButtonLink href={`/lacak/${code}/buka`} look="secondary" prefetch={false}>
          {t("preview")}
        </ButtonLink>
      )}
      {canConceal && (
        <>
          <ChangePublicness code={code} asOf={null} />
          <p className="text-soft text-sm">{t("copies")}</p>
        </>
      )}
    </section>
  );
}
