import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type HookRequest = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
type Reply = { status: number; body?: string; headers?: Record<string, string> };

/** A real HTTP server on this machine that records its requests and responds as told. */
export async function listen(
  reply: (heard: HookRequest) => Reply | Promise<Reply> = () => ({ status: 200 }),
) {
  const heard: HookRequest[] = [];
  const state = { reply };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    heard.push(one);
    const { status, body = "", headers = {} } = await state.reply(one);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    answer: (next: typeof reply) => {
      state.reply = next;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
