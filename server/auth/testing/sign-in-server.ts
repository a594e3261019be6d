import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import NextAuth, { type NextAuthOptions } from "next-auth";

/** next-auth's own routes on loopback, as the product's route handler mounts them. */
export async function startSignInServer(options: () => NextAuthOptions) {
  const server = createServer((request, response) => handle(request, response, options()));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
}

async function handle(request: IncomingMessage, response: ServerResponse, options: NextAuthOptions) {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const [, , , ...nextauth] = url.pathname.split("/");
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
  const cookies = Object.fromEntries(
    (request.headers.cookie ?? "").split("; ").map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return [name, decodeURIComponent(value)];
    }),
  );
  const asked = Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth },
    body,
    cookies,
  });
  const write = (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value));
  const answering = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: write,
    send: write,
  });
  await NextAuth(asked as never, answering as never, options);
}
