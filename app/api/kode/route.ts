import { postCode } from "@/server/reporter/http";
import { openReporterSite } from "@/server/reporter/site";

export function POST(request: Request): Promise<Response> {
  return postCode(openReporterSite(), request);
}
