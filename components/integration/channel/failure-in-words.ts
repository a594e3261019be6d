import type { getTranslator } from "@/components/layout/locale";

type Words = Awaited<ReturnType<typeof getTranslator<"channelDesk">>>;

/** Why something failed, in the screen's words; what only the other side understands stays as it said it. */
export function failureInWords(t: Words, failure: string | null): string {
  if (failure === null) return "";
  const key = `failures.${failure}` as "failures.key_wrong";
  return /^[a-z_]+$/.test(failure) && t.has(key) ? t(key) : failure;
}
