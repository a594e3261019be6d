import type { IncomingMessage, ServerResponse } from "node:http";

export function refusePageBody(request: IncomingMessage, response: ServerResponse): boolean;
export function cutUnreadBody(request: IncomingMessage, response: ServerResponse): void;
