import { openDoor } from "@/server/gateway/partner/door";
import { getReport } from "@/server/gateway/partner/http";

type Params = { params: Promise<{ channel: string; id: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return getReport(openDoor(), request, await params);
}
