/** Stands for `@protomaps/basemaps` in the browser (next.config.ts): nobody asks for a ready-made style. */
export function namedFlavor(name: string): never {
  throw new Error(`no ready-made style ${name}`);
}
