import { Refusal } from "../launch/console.mjs";

export type Name = { kebab: string; snake: string; camel: string };

const shape = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** A name in the spellings of files, rows and variables. @throws Refusal when it is neither kebab-case nor snake_case */
export function readName(given: string | undefined): Name {
  if (!given || given.length > 40 || !shape.test(given))
    throw new Refusal(`A name is kebab-case or snake_case, such as hand-back; "${given ?? ""}" is not.`);
  const words = given.split(/[-_]/);
  return {
    kebab: words.join("-"),
    snake: words.join("_"),
    camel: words.map((word, index) => (index ? word[0]?.toUpperCase() + word.slice(1) : word)).join(""),
  };
}
