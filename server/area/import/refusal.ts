/** A message for the person who imports shapes; nothing was changed. */
export class AreaRefusal extends Error {}
