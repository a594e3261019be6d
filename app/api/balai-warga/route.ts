import { postForm } from "@/server/gateway/form/http";
import { openDoor } from "@/server/gateway/partner/door";

export function POST(request: Request): Promise<Response> {
  return postForm(openDoor(), request);
}
