/** Words that the code's language leaves out (docs/contributing.md). */
const rules = [
  ["a doc comment says what comes back: write Returns", /^\s*(?:\/\*\*|\*) ?(?:.*[.;] )?Answers [a-z`{]/],
  [
    "a type is a noun: say what was named, taken or kept",
    /\b(?:type|interface|class) (?:(?!Supervised|Authorized)[A-Z][a-z]+ed|Begun|Done|Drawn|Found|Given|Heard|Held|Kept|Known|Made|Read|Seen|Sent|Shown|Taken|Told|Written)\b/,
  ],
  [
    "an exported name says raw message, deputy, notify or retention",
    /^export (?:async )?(?:const|function|type|interface|class) (?:\w*(?:Arrival|StandIn|Keeping)|(?:arrival|standIn|keeping)(?![a-z])|tell(?![a-z])|\w*Tell(?:ing|able)?(?![a-z]))/,
  ],
  [
    "a name says deputy, and what is theirs",
    /\b(?:is|can|may)Hers?[A-Z]|(?:[a-z]StandIns?|\bstandIns?)\b|\bconst hers\b|\bwhat: ["'`].*\b(?:she|hers?)\b/,
  ],
  ["useReload says when the page has been read again: no bare refresh", /\brouter\.refresh\(\)/],
  [
    "Form keeps what was typed before the script came: no bare onSubmit",
    /\bonSubmit=\{(?!(?:press|search)\})/,
  ],
  ["only access.ts mints what may write the timeline", /\btrusted: ?["']/],
];
/** Words that comments and test titles leave out. */
const proseRules = [
  ["a person is they, a thing is it", /\b(?:she|her|hers|herself)\b/i],
  ["name the role instead of whoever", /\bwhoever\b/i],
  ["a step of the escalation is an escalation level", /\b(?:rungs?|ladders?)\b/i],
  ["a message without a text is captionless", /\bwordless\b/i],
];
/** Screens in English and documents are prose from the first line to the last. */
export const isProse = (name) => name === "messages/en.json" || /^(?:docs\/.*|[A-Z]+)\.md$/.test(name);
const isComment = (line) => /^\s*(?:\/\/|\/\*|\{\/\*|\*|--)/.test(line);
const isTitle = (line) =>
  /^\s*(?:(?:test|it|describe)(?:\.\w+)*\((?:\w+\)\()?|\](?: as const)?\)\()["'`]/.test(line);
/** `Authorized<Row>` reads as one; what is quoted, or is a noun, is left alone. */
const allowed = /Answers (?:that did|to our)/;
const isSource = (name) => /^(app|components|server|db|bin|bench|e2e)\/.*\.(tsx?|mjs|sql)$/.test(name);
/** Files that quote what is refused. */
const isExempt = (name) =>
  name.startsWith("bin/architecture/") ||
  name === "db/testing/chain-0.1.0.sql" ||
  name === "components/ui/use-reload.ts" ||
  name === "server/complaint/access.test.ts";

/** Returns a sentence for each line that breaks the vocabulary. `files`: name and text. */
export function findForeignWords(files) {
  return files
    .filter(({ name }) => (isSource(name) || isProse(name)) && !isExempt(name))
    .flatMap(({ name, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          findReasons(line, isProse(name)).map((reason) => `${name}:${index + 1} ${reason}`),
        ),
    );
}

function findReasons(line, isAllProse) {
  const applying = isAllProse
    ? proseRules
    : isComment(line) || isTitle(line)
      ? [...rules, ...proseRules]
      : rules;
  return applying
    .filter(([, pattern]) => pattern.test(line) && !allowed.test(line))
    .map(([reason]) => reason);
}
