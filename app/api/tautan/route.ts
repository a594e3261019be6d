import { openLinkSite } from "@/server/link/exchange-token";
import { postToken } from "@/server/link/http";

export function POST(request: Request): Promise<Response> {
  return postToken(openLinkSite(), request);
}
