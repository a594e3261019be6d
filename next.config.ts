import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
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
  // Messages are compiled on the server (components/layout/compile-words.ts): no bundle needs their parser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
};

export default config;
