const mark = " …";

/** At most `length` UTF-16 units, with an ellipsis when it was longer; never cuts a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - mark.length));
  return kept.replace(/\p{Surrogate}$/u, "") + mark;
}
