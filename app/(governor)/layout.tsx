import type { ReactNode } from "react";
import { BottomNav, SiteFooter, SiteHeader } from "@/components/layout/site-header";
import { WithWords } from "@/components/layout/with-words";

const namespaces = ["common", "error"] as const;

export default function GovernorLayout({ children }: { children: ReactNode }) {
  return (
    <WithWords namespaces={namespaces}>
      <SiteHeader />
      <main id="isi">{children}</main>
      <SiteFooter />
      <BottomNav />
    </WithWords>
  );
}
