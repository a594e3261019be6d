const ours = "https://ours.invalid";

/** The path and query of a link to ourselves; null for any other text. A browser reads `//host` as another site. */
export function localPath(link: string): string | null {
  if (!URL.canParse(link, ours)) return null;
  const { origin, pathname, search } = new URL(link, ours);
  return origin === ours && !pathname.startsWith("//") ? pathname + search : null;
}
