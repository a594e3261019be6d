import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { refusalOf } from "./use-refusal";

const without = TRPCClientError.from(new TypeError("Failed to fetch"));
const gateway = TRPCClientError.from(new SyntaxError("Unexpected token '<'"), {
  meta: { response: new Response("<html>", { status: 502 }) },
});
const ours = TRPCClientError.from({
  error: { message: "not_allowed", code: -32003, data: { code: "FORBIDDEN", httpStatus: 403 } },
});

test.each([
  ["without a response is a missing connection", without, "offline"],
  ["with a gateway's page is an outage on the service's side", gateway, "unavailable"],
  ["with our words keeps their key", ours, "not_allowed"],
  ["that is no call's is internal", new Error("x"), "internal"],
])("a fault %s", (_what, error, key) => {
  expect(refusalOf(error)).toBe(key);
});
