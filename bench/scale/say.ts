/** Progress goes to standard error; standard output is for figures. */
export const say = (words: string): void => void process.stderr.write(`${words}\n`);
