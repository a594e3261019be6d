import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";
import { OfflineBar } from "@/components/layout/offline-bar";
import { BottomNav, SiteFooter, SiteHeader } from "@/components/layout/site-header";

/** Pages with client components provide their own messages: most pages need none. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const common = await getTranslator("common");
  return (
    <>
      <SiteHeader />
      <OfflineBar words={common("offline")} />
      <main id="isi">{children}</main>
      <SiteFooter />
      <BottomNav />
    </>
  );
}
