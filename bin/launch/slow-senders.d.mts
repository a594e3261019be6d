import type { Server } from "node:http";

type Times = { headersMs: number; requestMs: number; graceMs: number; everyMs: number };
export function cutSlowSenders(server: Server, times?: Times): void;
