import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

type PageWeight = {
  script: number;
  style: number;
  font: number;
  document: number;
  total: number;
  files: number;
};

type LoadingFinished = { requestId: string; encodedDataLength: number };
type ResponseReceived = { requestId: string; type: string; response: { url: string } };

/**
 * What the first load of a page costs over the wire, in bytes as Chromium counted them (compressed, with headers), until
 * the network has been silent for two seconds: what the page fetches by itself later counts too. With an empty cache.
 */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const { sizes, silentFor } = collect(session);
  await page.goto(address, { waitUntil: "networkidle" });
  while (silentFor() < 2_000) await sleep(50);
  await session.detach();
  const sum = (type?: string) =>
    [...sizes.values()].reduce((total, one) => total + (!type || one.type === type ? one.bytes : 0), 0);
  return {
    script: sum("Script"),
    style: sum("Stylesheet"),
    font: sum("Font"),
    document: sum("Document"),
    total: sum(),
    files: sizes.size,
  };
}

function collect(session: CDPSession) {
  let heardAt = performance.now();
  const sizes = new Map<string, { type: string; url: string; bytes: number }>();
  session.on("Network.responseReceived", ({ requestId, type, response }: ResponseReceived) => {
    heardAt = performance.now();
    sizes.set(requestId, { type, url: response.url, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }: LoadingFinished) => {
    heardAt = performance.now();
    const known = sizes.get(requestId);
    if (known) known.bytes = encodedDataLength;
  });
  return { sizes, silentFor: () => performance.now() - heardAt };
}
