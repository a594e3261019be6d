import { openDoor } from "@/server/gateway/partner/door";
import { postComplaintPhoto } from "@/server/gateway/partner/http";

type Params = { params: Promise<{ channel: string; id: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return postComplaintPhoto(openDoor(), request, await params);
}
