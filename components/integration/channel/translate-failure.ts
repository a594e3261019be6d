import type { getTranslator } from "@/components/layout/locale";

type Words = Awaited<ReturnType<typeof getTranslator<"channelDesk">>>;

/** The message of a failure; an error text of the provider stays as it is. */
export function translateFailure(t: Words, failure: string | null): string {
  if (failure === null) return "";
  const key = `failures.${failure}` as "failures.key_wrong";
  return /^[a-z_]+$/.test(failure) && t.has(key) ? t(key) : failure;
}
