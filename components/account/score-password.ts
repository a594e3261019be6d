import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as indonesian } from "@zxcvbn-ts/language-id";
import { localWords } from "@/server/domain/staff/local-words";
import { judgedCharacters } from "@/server/domain/staff/password";

const judge = new ZxcvbnFactory({
  dictionary: { ...common, ...indonesian, local: [...localWords] },
  graphs: adjacencyGraphs,
});

/** How hard a password is to guess, from 0 to 4; the server knows more words and decides. */
export const scorePassword = (password: string): number =>
  judge.check(password.slice(0, judgedCharacters)).score;
