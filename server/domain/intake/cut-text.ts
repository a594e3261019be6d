const mark = " …";

/** At most `length` UTF-16 units, an ellipsis at the end of what was longer; no half of a surrogate pair stays behind. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - mark.length));
  return kept.replace(/\p{Surrogate}$/u, "") + mark;
}
