export const inputLook =
  "min-h-11 w-full rounded-card border border-[#8a958f] bg-surface px-3 py-2 text-base placeholder:text-soft aria-invalid:border-danger disabled:cursor-not-allowed disabled:bg-line/50 disabled:text-soft";

export const describedBy = (id: string, hint?: unknown, error?: unknown) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
