import { openDoor } from "@/server/gateway/partner/door";
import { getComplaint } from "@/server/gateway/partner/http";

type Params = { params: Promise<{ channel: string; id: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return getComplaint(openDoor(), request, await params);
}
