import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The provider of every channel with replies by HTTP: accepts each reply, and counts duplicates. */
export async function openCounterpart() {
  const ids = new Set<string>();
  let answers = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      answers += 1;
      ids.add(Buffer.concat(chunks).toString());
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: `simulasi-${answers}`, data: { id: `simulasi-${answers}` } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => ({ answers, different: ids.size }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
