import { openDoor } from "@/server/gateway/partner/door";
import { postReportPhoto } from "@/server/gateway/partner/http";

type Params = { params: Promise<{ channel: string; id: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return postReportPhoto(openDoor(), request, await params);
}
