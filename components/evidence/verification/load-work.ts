import "server-only";
import { formatMoment, formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { orNotFound, staffApi } from "@/components/trpc/server";

/** The data of the desk, each line of its lists with its reason or deadline. */
export async function loadWork(look: "first" | "second", wanted: string | undefined) {
  const [t, locale, caller] = await Promise.all([getTranslator("verification"), readLocale(), staffApi()]);
  const { claims, audits, ...desk } = await orNotFound(
    caller.verification.desk({ look, code: wanted?.slice(0, 40) }),
  );
  return {
    ...desk,
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
