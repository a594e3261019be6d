/** A message for the person who started the import; the program itself has not failed. */
export class ImportRefusal extends Error {}
