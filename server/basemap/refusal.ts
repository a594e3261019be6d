/** A message for the person who installs a base map; nothing was changed. */
export class BasemapRefusal extends Error {}
