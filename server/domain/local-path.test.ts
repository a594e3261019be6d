import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each([
  ["/lapor?baru=1", "/lapor?baru=1"],
  ["/petugas/../status", "/status"],
  ["//evil.example", null],
  ["/..//evil.example", null],
  ["/.//evil.example", null],
  ["/\\evil.example", null],
  ["/\t/evil.example", null],
  ["https://evil.example/", null],
  ["javascript:alert(1)", null],
  ["http://[", null],
])("of the link %j only a path of ours remains", (link, path) => {
  expect(localPath(link)).toBe(path);
});

test("a browser that follows any such path stays with us", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "%2f",
    "\t",
    "\n",
    "@",
    ":",
    "evil.example",
    "?",
    "#",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = localPath(pieces.join(""));
      if (path !== null) expect(new URL(path, "https://city.example/x").host).toBe("city.example");
    }),
    { numRuns: 2_000 },
  );
});
