import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageFile from "../package.json";
import { composeNotice, readLockfile } from "./notice.mjs";

const lockfile = {
  packages: {
    "": { version: "0.1.0", license: "Apache-2.0" },
    "node_modules/one": { version: "1.0.0", license: "MIT" },
    "node_modules/one/node_modules/two": { version: "2.0.0", license: "ISC" },
    "node_modules/tool": { version: "3.0.0", license: "GPL-3.0", dev: true },
  },
};

describe("NOTICE", () => {
  it("is what `npm run notice` writes for today's package-lock.json", () => {
    expect(readFileSync("NOTICE", "utf8")).toBe(composeNotice(readLockfile()));
  });

  it("groups production packages by licence and leaves development tools out", () => {
    const notice = composeNotice(lockfile);
    expect(notice).toContain("ISC\n  two 2.0.0\n");
    expect(notice).toContain("MIT\n  one 1.0.0\n");
    expect(notice).not.toContain("tool");
  });

  it("refuses a production package that names no licence", () => {
    const packages = { "node_modules/odd": { version: "1.0.0" } };
    expect(() => composeNotice({ packages })).toThrow("odd 1.0.0");
  });
});

describe("the licence", () => {
  it("is Apache-2.0 in package.json, LICENSE, NOTICE and publiccode.yml alike", () => {
    expect(packageFile.license).toBe("Apache-2.0");
    expect(readFileSync("LICENSE", "utf8")).toContain(
      "Apache License\n                           Version 2.0",
    );
    expect(readFileSync("NOTICE", "utf8")).toContain("SPDX-License-Identifier: Apache-2.0");
    expect(readFileSync("publiccode.yml", "utf8")).toContain("license: Apache-2.0");
  });
});
