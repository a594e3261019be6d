import { postEmbeddedForm } from "@/server/gateway/form/http";
import { openDoor } from "@/server/gateway/partner/door";

export function POST(request: Request): Promise<Response> {
  return postEmbeddedForm(openDoor(), request);
}
