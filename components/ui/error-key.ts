/** The keys of `error` that every page has; a screen that gives others has them in its messages too. */
type ErrorKey = "internal" | "invalid_input";

/** Returns the key itself if the messages have a text for it, or else `other`. */
export function errorKey(
  errors: { has: (key: ErrorKey) => boolean },
  key: string | null | undefined,
  other: ErrorKey = "internal",
): ErrorKey {
  return key && errors.has(key as ErrorKey) ? (key as ErrorKey) : other;
}
