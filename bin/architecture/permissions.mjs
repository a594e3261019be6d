/** Whether the rules of .dependency-cruiser.cjs let a file `from` import a file or package `to`. */
export function mayImport(rules, from, to) {
  return !rules.some((rule) => !rule.to.circular && applies(rule, from) && forbids(rule, from, to));
}

const test = (pattern, text) => new RegExp(pattern).test(text);

const applies = ({ from: { path, pathNot } }, from) =>
  (!path || test(path, from)) && !(pathNot && test(pathNot, from));

/** `$1` in a rule's target stands for the first group of its source. */
function forbids({ from: { path }, to }, from, target) {
  const group = path ? (new RegExp(path).exec(from)?.[1] ?? "") : "";
  const resolved = (pattern) => pattern.replaceAll("$1", group);
  return (!to.path || test(resolved(to.path), target)) && !(to.pathNot && test(resolved(to.pathNot), target));
}
