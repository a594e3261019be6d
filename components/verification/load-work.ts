import "server-only";
import { formatMoment, formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import type { WorkItem } from "./work-list";

/** Both lists of the desk, each line with its reason or deadline. */
export async function loadWork(): Promise<{ claims: WorkItem[]; audits: WorkItem[] }> {
  const t = await getTranslator("verification");
  const locale = await readLocale();
  const caller = await staffApi();
  const { claims, audits } = await caller.verification.work();
  return {
    claims: claims.map(({ completionDueAt, ...item }) => ({
      ...item,
      note: t("due", { when: formatRelative(completionDueAt, new Date(), locale) }),
    })),
    audits: audits.map(({ basis, pickedAt, ...item }) => ({
      ...item,
      note: `${t(`basis.${basis}`)}, ${formatMoment(pickedAt, locale)}`,
    })),
  };
}
