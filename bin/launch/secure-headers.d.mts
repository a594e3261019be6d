import type { ServerResponse } from "node:http";

export function secureHeaders(response: ServerResponse, options: { isHttps: boolean }): void;
