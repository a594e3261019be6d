import { postNewCode } from "@/server/reporter/http";
import { openReporterSite } from "@/server/reporter/site";

export function POST(request: Request): Promise<Response> {
  return postNewCode(openReporterSite(), request);
}
