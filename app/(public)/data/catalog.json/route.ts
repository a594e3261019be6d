import { db } from "@/db/client";
import { getCatalogue } from "@/server/opendata/catalogue";

export function GET(_request: Request): Promise<Response> {
  return getCatalogue({ db });
}

export const dynamic = "force-dynamic";
