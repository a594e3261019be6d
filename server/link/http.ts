import { invalid } from "@/server/domain/errors";
import { tokenLinkKinds } from "@/server/domain/link/token-link";
import { respondExchange, takeForm } from "@/server/http/exchange";
import { exchangeToken, type openLinkSite } from "./exchange-token";

/** POST `jenis` and `token`, a token or a whole link → the link's page, with the cookies that open it. */
export function postToken(site: ReturnType<typeof openLinkSite>, request: Request): Promise<Response> {
  return takeForm(request, "api/tautan", async (text) => {
    const kind = tokenLinkKinds.find((one) => one === text("jenis"));
    if (!kind) throw invalid("invalid_input");
    return respondExchange(request, exchangeToken(site, request.headers, { kind, written: text("token") }));
  });
}
