/** A sentence for the person who started the import; nothing is wrong with the program. */
export class ImportRefusal extends Error {}
