/** Stands for `@protomaps/basemaps` in the browser: the layer is never asked for a ready-made style. */
export function namedFlavor(name: string): never {
  throw new Error(`no ready-made style ${name}`);
}
