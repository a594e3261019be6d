import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";
import loadConfig from "next/dist/server/config";
import { expect, it } from "vitest";
import { root } from "./launch/settings.mjs";

it.each([PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER, PHASE_DEVELOPMENT_SERVER] as const)(
  "Next's image optimizer, whose copies outlive a removed photo, is off in the %s",
  async (phase) => {
    const { images } = await loadConfig(phase, root);
    expect(images.unoptimized).toBe(true);
  },
);
