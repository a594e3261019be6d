import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listCorrections, listLabels } from "@/db/queries/placing/suggestions";
import { listAllUnits } from "@/db/queries/staff/units";
import type { Hits } from "@/server/domain/routing/measure-accuracy";
import { suggestionTargets } from "@/server/domain/routing/suggestion";

const correctionsShown = 50;

type Label = Awaited<ReturnType<typeof listLabels>>[number];
const held = ({ heldAsked, heldFirst, heldThree }: Label): Hits => ({
  asked: heldAsked,
  first: heldFirst,
  three: heldThree,
});
const live = ({ asked, first, three }: Label): Hits => ({ asked, first, three });

function sum(labels: readonly Label[], of: (label: Label) => Hits): Hits {
  const all = labels.map(of);
  const total = (key: keyof Hits) => all.reduce((count, hits) => count + hits[key], 0);
  return { asked: total("asked"), first: total("first"), three: total("three") };
}

/** The accuracy of suggestions: on our own labelled texts, and on officers' decisions since; with the corrections. */
export async function readAccuracy({ db }: { db: Database }) {
  const [labels, corrections, categories, units] = await Promise.all([
    listLabels(db),
    listCorrections(db, correctionsShown),
    listCategories(db),
    listAllUnits(db),
  ]);
  const names = new Map([
    ...categories.map(({ code, nameId }): [string, string] => [`category ${code}`, nameId]),
    ...units.map(({ code, name }): [string, string] => [`unit ${code}`, name]),
  ]);
  const nameOf = (target: string, label: string) => names.get(`${target} ${label}`) ?? label;
  const targets = suggestionTargets.map((target) => {
    const own = labels.filter((one) => one.target === target);
    const rows = own.filter((one) => one.asked > 0 || one.heldAsked > 0);
    return {
      target,
      held: sum(own, held),
      live: sum(own, live),
      labels: rows.map((one) => ({ name: nameOf(target, one.label), held: held(one), live: live(one) })),
    };
  });
  const named = corrections.map(({ suggested, decided, ...rest }) => ({
    ...rest,
    suggested: suggested.map((label) => nameOf(rest.target, label)),
    decided: nameOf(rest.target, decided),
  }));
  return { targets, corrections: named };
}
