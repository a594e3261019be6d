import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { minutes } from "@/server/domain/duration";
import { bundleParsers } from "./parsers.mjs";
import { root } from "./settings.mjs";

/** Below the root, where the packages are found. */
const folder = mkdtempSync(path.join(root, "node_modules", ".parsers-"));
beforeAll(() => bundleParsers(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(["photo", "largePhoto", "document", "mail"])(
  "a bundled program for %s says that it is ready, without tsx",
  async (kind) => {
    const child = spawn(process.execPath, [path.join(folder, "child.mjs"), kind], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const said = await new Promise((resolve) => child.once("message", resolve).once("exit", resolve));
    child.kill("SIGKILL");
    expect(said).toBe("ready");
  },
  minutes(1),
);
