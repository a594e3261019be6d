/** Data types of a service's questions, as GeoReport v2 defines them. */
export const datatypes = [
  "string",
  "number",
  "datetime",
  "text",
  "singlevaluelist",
  "multivaluelist",
] as const;
export type Datatype = (typeof datatypes)[number];

export type AttributeValue = { key: string; name: string };
export type Attribute = {
  code: string;
  datatype: Datatype;
  isRequired: boolean;
  /** The question itself. */
  description: string;
  /** The hint for an answer. */
  hint: string | null;
  values: readonly AttributeValue[];
};

export type AttributeAnswers = Readonly<Record<string, readonly string[]>>;

const maxAnswer = 500;
const isList = ({ datatype }: Attribute) => datatype === "singlevaluelist" || datatype === "multivaluelist";

/** The first error in the answers, as a sentence for the sender; null when there is none. */
export function findAnswerProblem(
  attributes: readonly Attribute[],
  answers: AttributeAnswers,
): string | null {
  const unknown = Object.keys(answers).find((code) => !attributes.some((one) => one.code === code));
  if (unknown !== undefined) return `attribute[${unknown}] is not asked by this service`;
  for (const attribute of attributes) {
    const problem = problemOf(
      attribute,
      (answers[attribute.code] ?? []).filter((one) => one !== ""),
    );
    if (problem) return `attribute[${attribute.code}] ${problem}`;
  }
  return null;
}

function problemOf(attribute: Attribute, given: readonly string[]): string | null {
  if (given.length === 0) return attribute.isRequired ? "is required" : null;
  if (given.length > 1 && attribute.datatype !== "multivaluelist") return "takes one value";
  if (given.some((one) => one.length > maxAnswer)) return `is longer than ${maxAnswer} characters`;
  if (isList(attribute)) {
    const keys = new Set(attribute.values.map(({ key }) => key));
    return given.every((one) => keys.has(one)) ? null : `must be of ${[...keys].join(", ")}`;
  }
  const [only = ""] = given;
  if (attribute.datatype === "number" && !/^-?\d+(\.\d+)?$/.test(only)) return "must be a number";
  if (attribute.datatype === "datetime" && Number.isNaN(Date.parse(only))) return "must be a date and time";
  return null;
}

/** The answers for an officer, one per line, in the order of the questions. */
export function writeAnswers(attributes: readonly Attribute[], answers: AttributeAnswers): string[] {
  return attributes.flatMap(({ code, description, values }) => {
    const given = (answers[code] ?? []).filter((one) => one !== "");
    const named = given.map((one) => values.find(({ key }) => key === one)?.name ?? one);
    return named.length > 0 ? [`${description}: ${named.join(", ")}`] : [];
  });
}
