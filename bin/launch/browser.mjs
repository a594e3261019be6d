import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal, step } from "./console.mjs";
import { run } from "./processes.mjs";
import { root } from "./settings.mjs";

/** Debian's Chromium without a window, which needs the least: its contexts draw no frame of a browser. */
const headlessShell = "chromium-headless-shell";
const names = [headlessShell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium for the tests: `CHROMIUM_PATH`, the system's, Debian's package if it may be installed, else
 * Playwright's own download. A headless shell before a whole browser.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Refusal(`CHROMIUM_PATH is "${given}", and nothing is there.`);
  const present = given || onPath() || (await ownBrowser());
  if (present) return present;
  await step("Getting a browser", install);
  const found = onPath() || (await ownBrowser());
  if (!found) throw new Refusal("No browser for the tests. Install Chromium, or set CHROMIUM_PATH to one.");
  return found;
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file)) ?? null;
}

async function ownBrowser() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

async function install() {
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update"], options);
    for (const name of [headlessShell, "chromium"])
      if (spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options).status === 0)
        return;
  }
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  await run([cli, "install", "chromium"], { what: "playwright install chromium" }).catch(() => {});
}
