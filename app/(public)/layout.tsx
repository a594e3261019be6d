import type { ReactNode } from "react";
import { OfflineBar } from "@/components/layout/offline-bar";
import { BottomNav, SiteFooter, SiteHeader } from "@/components/layout/site-header";
import { WithWords } from "@/components/layout/with-words";

const namespaces = [
  "common",
  "status",
  "clock",
  "map",
  "report",
  "track",
  "action",
  "error",
  "signIn",
] as const;

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <WithWords namespaces={namespaces}>
      <SiteHeader />
      <OfflineBar />
      <main id="isi">{children}</main>
      <SiteFooter />
      <BottomNav />
    </WithWords>
  );
}
