/** A regular expression over source text, enough for a code base that is formatted and type-checked. */
const declared =
  /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;
const listed = /^export (?:type )?\{([^}]*)\}/gm;
const imported = /^(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*"[^"]+"/gm;
const wholly = /import \* as (\w+)|(?:await )?import\(/;

/** Files whose names a framework or a tool asks for: pages, tables, settings. */
const conventional = /^app\/|^db\/schema\/|\.config\.ts$|^(proxy|instrumentation(-client)?)\.ts$|\.d\.m?ts$/;
const isTest = (name) => /\.(test|spec)\.tsx?$|\/testing\/|^e2e\//.test(name);

/** Returns the names that a file exports. `files`: name and text. */
function exportsOf(text) {
  const own = [...text.matchAll(declared)].map(([, name]) => name);
  const lists = [...text.matchAll(listed)].flatMap(([, names]) => split(names).map(({ as }) => as));
  return [...own, ...lists];
}

/** Returns a sentence for each name that two product files export. */
export function findDuplicateExports(files) {
  const owners = new Map();
  for (const { name, text } of files.filter((file) => !conventional.test(file.name) && !isTest(file.name)))
    for (const exported of new Set(exportsOf(text)))
      owners.set(exported, [...(owners.get(exported) ?? []), name]);
  return [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([exported, names]) => `${exported} is exported by ${names.join(" and ")}`);
}

/** Returns a sentence for each exported name that no other file imports. */
export function findUnusedExports(files) {
  const used = new Set(files.flatMap(({ text }) => importsOf(text)));
  const opaque = files.map(({ text }) => text).filter((text) => wholly.test(text));
  const isUsed = (name) =>
    used.has(name) || opaque.some((text) => text.includes(`.${name}`) || text.includes(`{ ${name}`));
  return files
    .filter(({ name }) => !conventional.test(name) && !isTest(name))
    .flatMap(({ name, text }) =>
      exportsOf(text)
        .filter((exported) => !isUsed(exported))
        .map((exported) => `${exported} of ${name} is imported by no file`),
    );
}

function importsOf(text) {
  return [...text.matchAll(imported)].flatMap(([, names]) => split(names).map(({ name }) => name));
}

function split(names) {
  return names
    .split(",")
    .map((part) => part.trim().replace(/^type /, ""))
    .filter(Boolean)
    .map((part) => {
      const [name, as = name] = part.split(/\s+as\s+/);
      return { name, as };
    });
}
