import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { getTranslator, readLocale } from "@/components/layout/locale";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslator("common");
  return {
    title: { default: common("product"), template: `%s · ${common("product")}` },
    description: common("tagline"),
  };
}

export const viewport: Viewport = { themeColor: "#0b5563", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, common] = await Promise.all([readLocale(), getTranslator("common")]);
  return (
    <html lang={locale}>
      <body className="min-h-dvh">
        <a href="#isi" className="skip-link rounded-card bg-ink px-4 py-3 text-white">
          {common("skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
