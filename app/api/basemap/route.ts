import { getBaseLayers } from "@/server/basemap/http";
import { env } from "@/server/env";

export function GET(): Promise<Response> {
  return getBaseLayers(env);
}
