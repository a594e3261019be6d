import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseOddRequest } from "./odd-requests.mjs";

const server = createServer((request, response) => {
  if (!refuseOddRequest(request, response)) response.writeHead(200).end();
});
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());

async function statusOf(method: string, path: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  const outgoing = ask({ host: "127.0.0.1", port, method, path, agent: false });
  outgoing.end();
  const [response] = await once(outgoing, "response");
  response.resume();
  return response.statusCode;
}

test.each([
  ["GET", "/lacak/%ff", 400],
  ["GET", "/open311/v2/requests/%ff.json", 400],
  ["GET", "/lacak/%", 400],
  ["TRACE", "/api/health", 405],
  ["PUT", "/", 405],
  ["PROPFIND", "/lapor", 405],
  ["DELETE", "/kelurahan/31.71.01.1001", 405],
  ["GET", "/lacak/JK2611300001?kode=%ff", 200],
  ["HEAD", "/", 200],
  ["POST", "/api/photos", 200],
  ["OPTIONS", "/open311/v2/requests.json", 200],
])("%s %s is answered with %i", async (method, path, status) => {
  expect(await statusOf(method, path)).toBe(status);
});
