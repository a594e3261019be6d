import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";

const pages = ["tsx", "ts"];

const config = (phase: string): NextConfig => ({
  // A `page.dev.tsx` is no part of a build: in production it is not found.
  pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? ["dev.tsx", ...pages] : pages,
  typedRoutes: true,
  // `npm run check` holds the types; whoever starts the product need not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // bin/serve.mjs compresses.
  compress: false,
  reactStrictMode: true,
  // The optimizer keeps copies that outlive a removed photo: `/_next/image` is not found.
  images: { unoptimized: true },
  serverExternalPackages: [
    "sharp",
    "@node-rs/argon2",
    "libheif-js",
    "pino",
    "imapflow",
    "mailparser",
    "nodemailer",
    "html-to-text",
  ],
  turbopack: {
    resolveAlias: {
      // Messages are compiled on the server (components/layout/compile-messages.ts): no bundle needs their parser.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // Ready-made styles of protomaps-leaflet, a quarter of it; ours are in components/map/streets.
      "@protomaps/basemaps": "./components/map/streets/no-flavours.ts",
    },
  },
});

export default config;
