import type { MetadataRoute } from "next";
import { api } from "@/components/trpc/server";
import { env } from "@/server/env";

export const dynamic = "force-dynamic";

const pages = ["/", "/lapor", "/lacak", "/kelurahan", "/data", "/data/kamus", "/status", "/statistik/publik"];

/** The pages that are the same for everybody, and one for each area. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const areas = await (await api()).area.list({});
  const paths = [...pages, ...areas.map(({ level, code }) => `/${level}/${code}`)];
  return paths.map((path) => ({ url: new URL(path, env.PUBLIC_URL).href }));
}
