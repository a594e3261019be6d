import { invalid } from "@/server/domain/errors";
import { localWords } from "@/server/domain/staff/local-words";
import { judgedCharacters, leastScore } from "@/server/domain/staff/password";
import { hashPassword } from "./password";

type Owner = { email: string; name: string };

/**
 * The hash of a password that is hard to guess, for its owner too.
 * @throws INVALID password_common
 */
export async function hashNewPassword(password: string, owner: Owner): Promise<string> {
  const judge = await loadJudge();
  if (judge.check(password.slice(0, judgedCharacters), wordsOf(owner)).score < leastScore)
    throw invalid("password_common");
  return hashPassword(password);
}

const wordsOf = ({ email, name }: Owner) => [email, ...email.split(/[@.]/), name, ...name.split(" ")];

let known: ReturnType<typeof makeJudge> | undefined;

/** The dictionaries take a second and 30 MB: they are loaded with the first new password. */
function loadJudge() {
  known ??= makeJudge();
  return known;
}

async function makeJudge() {
  const [{ ZxcvbnFactory }, common, english, indonesian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-id"),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      ...indonesian.dictionary,
      local: [...localWords],
    },
    graphs: common.adjacencyGraphs,
  });
}
