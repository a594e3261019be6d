import type { MetadataRoute } from "next";
import { env } from "@/server/env";

export const dynamic = "force-dynamic";

/** What search engines may read: the public pages, but no single complaint and no desk. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: [
        "/api/",
        "/admin",
        "/petugas",
        "/lacak/",
        "/lokasi/",
        "/survei/",
        "/undangan",
        "/pihak-luar",
      ],
    },
    sitemap: new URL("/sitemap.xml", env.PUBLIC_URL).href,
  };
}
