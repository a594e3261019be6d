import { openDoor } from "@/server/intake/partner/door";
import { postReport } from "@/server/intake/partner/http";

type Params = { params: Promise<{ channel: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return postReport(openDoor(), request, (await params).channel);
}
