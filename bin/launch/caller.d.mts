import type { IncomingMessage } from "node:http";

export function trustProxies(proxies: string): (address: string | undefined, index: number) => boolean;
export function readCaller(proxies: string): (request: IncomingMessage) => void;
