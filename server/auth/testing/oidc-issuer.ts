import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { issuerClient } from "./issuer-client";

export type IssuerAccount = { email: string; email_verified?: boolean };
type IssuerOptions = { redirectUri: string; port?: number; accounts: ReadonlyMap<string, IssuerAccount> };

const form = `<!doctype html><title>SSO</title><form method="post">
  <label>Akun <input name="account"></label><button>Masuk</button></form>`;

/** A real OIDC issuer on loopback, with a form that only lists its accounts. */
export async function startIssuer({ redirectUri, port = 0, accounts }: IssuerOptions) {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [
      { client_id: issuerClient.id, client_secret: issuerClient.secret, redirect_uris: [redirectUri] },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["keys of the issuer in tests"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/akun/${uid}` },
    findAccount: (_context, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: () => ({ sub: id, ...account }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/akun/")) return callback(request, response);
    if (request.method === "GET") return response.setHeader("content-type", "text/html").end(form);
    const accountId = new URLSearchParams(await readBody(request)).get("account") ?? "";
    return provider.interactionFinished(request, response, { login: { accountId } });
  });
  return { url, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
