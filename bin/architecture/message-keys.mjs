import { findReaders } from "./message-readers.mjs";

/**
 * Sentences about messages that nobody reads, readers of messages that are not there, and texts that only one of the
 * dictionaries (`{ id, en }`) has. `files` are the sources, each `{ name, text }`.
 */
export function findMessageBreaches(files, dictionaries) {
  const [id, en] = [keysIn(dictionaries.id), keysIn(dictionaries.en)];
  const [known, words] = [new Set([...id, ...en]), wordsIn(files)];
  const readers = findReaders(files.filter(({ name }) => /\.tsx?$/.test(name)));
  const found = readers.map((reader) => ({ ...reader, keys: keysRead(reader, known, words) }));
  const isRead = new Set(found.flatMap(({ keys }) => keys));
  return [
    ...[...known].filter((key) => !id.has(key)).map((key) => `messages/id.json lacks ${key}`),
    ...[...known].filter((key) => !en.has(key)).map((key) => `messages/en.json lacks ${key}`),
    ...found
      .filter(({ keys, isCertain }) => isCertain && keys.length === 0)
      .map(({ file, line, key }) => `${file}:${line} reads the message ${key}, which is not there`),
    ...[...known].filter((key) => !isRead.has(key)).map((key) => `no code reads the message ${key}`),
  ];
}

const keysIn = (dictionary) => new Set(flatten(dictionary, ""));

const flatten = (branch, prefix) =>
  Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : flatten(value, `${prefix}${key}.`),
  );

/** The keys that a reader reads: one, all below it, or those whose unknown parts stand as words in the sources. */
function keysRead({ key, isCertain }, known, words) {
  if (known.has(key)) return [key];
  const all = [...known];
  if (!key.includes("*")) return all.filter((one) => one.startsWith(`${key}.`));
  const pattern = new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("*", "(.+)")}$`);
  const isWord = isCertain && /^\w*\.?\*$/.test(key) ? words.isLiteral : words.isWord;
  const fits = all.flatMap((one) => {
    const parts = pattern.exec(one)?.slice(1);
    return parts ? [{ one, isNamed: parts.every(isWord) }] : [];
  });
  return fits.filter(({ isNamed }) => isNamed).map(({ one }) => one);
}

/** Literals of the sources, those that they compose (`invitation_${state}`), and names of properties. */
function wordsIn(files) {
  const collect = (pattern) =>
    new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word]) => word)));
  const literals = collect(/["'`]([\w.-]+)["'`]/g);
  const properties = collect(/\b(\w+)\??:/g);
  const heads = [...collect(/`(\w+[._])\$\{/g)];
  const isComposed = (word) =>
    heads.some((head) => word.startsWith(head) && literals.has(word.slice(head.length)));
  const isLiteral = (word) => literals.has(word) || isComposed(word);
  return { isLiteral, isWord: (word) => isLiteral(word) || properties.has(word) };
}
