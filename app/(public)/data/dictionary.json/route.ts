import { getDictionary } from "@/server/opendata/catalogue";

export function GET(_request: Request): Response {
  return getDictionary();
}

export const dynamic = "force-dynamic";
