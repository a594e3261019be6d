/** Progress goes to standard error; standard output is for figures. */
export const sayResult = (words: string): void => void process.stderr.write(`${words}\n`);
