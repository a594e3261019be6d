import type { IncomingMessage, ServerResponse } from "node:http";

export function refuseOddRequest(request: IncomingMessage, response: ServerResponse): boolean;
