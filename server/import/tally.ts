/** The counts of rows so far. `read` = `created` + `known` + all of `rejected`. */
export type ImportTally = { read: number; created: number; known: number; rejected: Record<string, number> };

export const emptyTally = (): ImportTally => ({ read: 0, created: 0, known: 0, rejected: {} });

export const countRejected = ({ rejected }: ImportTally) =>
  Object.values(rejected).reduce((sum, one) => sum + one, 0);
