import type { ReactNode } from "react";

/** Pages that stand in a frame of another site: nothing around them. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main id="isi">{children}</main>;
}
