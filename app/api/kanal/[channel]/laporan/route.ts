import { openDoor } from "@/server/gateway/partner/door";
import { postComplaint } from "@/server/gateway/partner/http";

type Params = { params: Promise<{ channel: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return postComplaint(openDoor(), request, (await params).channel);
}
