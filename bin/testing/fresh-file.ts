import { vi } from "vitest";

// One process runs several files: none sees another's modules, replacements, settings, clock or connections.
type WorkerGlobals = {
  __vitest_mocker__: { reset: () => void };
  settingsOfAll?: NodeJS.ProcessEnv;
  cepatResponDatabase?: unknown;
};
const shared = globalThis as unknown as WorkerGlobals;

shared.settingsOfAll ??= { ...process.env };
for (const name of Object.keys(process.env))
  if (!Object.hasOwn(shared.settingsOfAll, name)) delete process.env[name];
Object.assign(process.env, shared.settingsOfAll);
delete shared.cepatResponDatabase;
vi.useRealTimers();
vi.unstubAllGlobals();
// What vitest itself does between files that share nothing; `vi.resetModules` keeps the replacements.
shared.__vitest_mocker__.reset();
vi.resetModules();
