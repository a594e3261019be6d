import type { RequestListener } from "node:http";

export function nameRequests(proxies: string, handle: RequestListener): RequestListener;
