import { openDoor } from "@/server/intake/partner/door";
import { getReport } from "@/server/intake/partner/http";

type Params = { params: Promise<{ channel: string; id: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return getReport(openDoor(), request, await params);
}
