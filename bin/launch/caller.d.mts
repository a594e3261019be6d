import type { IncomingMessage } from "node:http";

export function readCaller(proxies: string): (request: IncomingMessage) => void;
