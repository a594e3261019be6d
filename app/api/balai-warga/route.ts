import { postForm } from "@/server/intake/form/http";
import { openDoor } from "@/server/intake/partner/door";

export function POST(request: Request): Promise<Response> {
  return postForm(openDoor(), request);
}
