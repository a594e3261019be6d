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
 * The bytes of a page's first load over the wire as counted by Chromium (compressed, with headers), until two seconds
 * after the network is idle, so later requests of the page count too. With an empty cache.
 */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const sizes = collect(session);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForTimeout(2_000);
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
  const sizes = new Map<string, { type: string; url: string; bytes: number }>();
  session.on("Network.responseReceived", ({ requestId, type, response }: ResponseReceived) => {
    sizes.set(requestId, { type, url: response.url, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }: LoadingFinished) => {
    const known = sizes.get(requestId);
    if (known) known.bytes = encodedDataLength;
  });
  return sizes;
}
