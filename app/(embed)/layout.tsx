import type { ReactNode } from "react";

/** Pages framed by another site: without header and navigation. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main id="isi">{children}</main>;
}
