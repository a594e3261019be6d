import { postForget } from "@/server/reporter/http";
import { openReporterSite } from "@/server/reporter/site";

export function POST(request: Request): Promise<Response> {
  return postForget(openReporterSite(), request);
}
