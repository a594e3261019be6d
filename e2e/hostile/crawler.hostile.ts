import { afterAll, beforeAll, expect, it } from "vitest";
import { minutes } from "@/server/domain/duration";
import { crawl } from "./crawl/crawl";
import { findMarks, type MarkName, markNames } from "./crawl/marks";
import { type Plan, planCrawl, type Question } from "./crawl/plan";
import { type PlantedWorld, plant } from "./crawl/plant";
import { type Crawler, crawlers, rights } from "./crawl/rights";
import { type Answer, openVisit, type Visit } from "./crawl/visit";
import { joinProduct, type Product } from "./product";

let product: Product;
let planted: PlantedWorld;
let plan: Plan;
let visits: Record<string, Visit>;

beforeAll(async () => {
  product = joinProduct();
  planted = await plant(product);
  plan = planCrawl(planted);
  const signedIn = crawlers.map(async (who) => [who, await openVisit(product.url, who)] as const);
  visits = Object.fromEntries(await Promise.all(signedIn));
}, minutes(3));
afterAll(() => product?.database.close());

const visitOf = (who: Crawler): Visit => {
  const visit = visits[who];
  if (!visit) throw new Error(`${who} has not signed in`);
  return visit;
};
const marksIn = (answer: Answer): MarkName[] => findMarks(answer, planted.marks).map(({ name }) => name);

/** What is wrong with an answer: a mark that the person may not find, or an error of ours. */
function faultsOf(who: Crawler, answer: Answer, covered: string, { init, address }: Question): string[] {
  const faults: string[] = marksIn(answer).filter((name) => !rights[name].includes(who));
  if (answer.status >= 500) faults.push(answer.body.toString("utf8").slice(0, 300));
  const how = init?.method ?? (init?.headers ? "RSC" : "GET");
  const where = covered.startsWith("/") ? decodeURIComponent(address) : covered;
  return faults.map((fault) => `${who} ${how} ${where} (${answer.status}): ${fault}`);
}

/** The answers that held the photo while it was public. */
const withPhoto: { question: Question; answer: Answer }[] = [];

it("shows nobody but public photos and texts", async () => {
  const faults: string[] = [];
  await crawl(visitOf("nobody"), [...plan.routes, ...plan.queries], (answer, _covered, question) => {
    const marks = marksIn(answer);
    if (marks.includes("removed photo")) withPhoto.push({ question, answer });
    faults.push(
      ...marks.filter((name) => name !== "removed photo").map((name) => `${question.address}: ${name}`),
    );
  });
  expect(faults).toEqual([]);
  // Three sizes; its page as HTML and RSC; what the map and the tracking page ask.
  expect(withPhoto.length).toBeGreaterThanOrEqual(6);
});

/** What a cache sends to ask whether its copy is good. */
function heldBy({ headers }: Answer): Record<string, string> {
  const etag = headers.get("etag");
  const since = headers.get("last-modified") ?? new Date().toUTCString();
  return { "if-modified-since": since, ...(etag ? { "if-none-match": etag } : {}) };
}

it("shows a removed photo at none of the addresses that showed it, nor to caches that hold it", async () => {
  await planted.remove();
  const asked = withPhoto.flatMap(({ question, answer }) => [
    question,
    { ...question, init: { headers: { ...question.init?.headers, ...heldBy(answer) } } },
  ]);
  const stillThere = async () => {
    const left: string[] = [];
    await crawl(visitOf("nobody"), asked, (answer, _covered, { address }) => {
      if (answer.status === 304 || marksIn(answer).includes("removed photo"))
        left.push(`${address} (${answer.status})`);
    });
    return left;
  };
  await expect.poll(stillThere, { timeout: minutes(1), interval: 500 }).toEqual([]);
});

const answered = new Set<string>();
const finders = Object.fromEntries(markNames.map((name) => [name, new Set<Crawler>()]));

it.each(crawlers)("shows %s no mark without a right to it, at any address", async (who) => {
  const faults: string[] = [];
  await crawl(visitOf(who), [...plan.routes, ...plan.batches], (answer, covered, question) => {
    faults.push(...faultsOf(who, answer, covered, question));
    for (const name of marksIn(answer)) finders[name]?.add(who);
    if (answer.status < 300) answered.add(covered);
  });
  expect(faults).toEqual([]);
});

it("finds each mark for everybody who has a right to it, so it would have found it for others", () => {
  const found = Object.entries(finders).map(([name, who]) => [name, crawlers.filter((one) => who.has(one))]);
  expect(Object.fromEntries(found)).toEqual(rights);
});

/** They ask for a key, a secret, a token or a map's digest that no crawler has, or only redirect. */
const withoutCrawler = [
  "/.well-known/security.txt",
  "/api/basemap/[file]",
  "/api/kanal/[channel]/laporan/[id]",
  "/api/locale",
  "/api/raw-messages/[id]",
  "/api/scans/[id]",
  "/faktor-kedua",
  "/lacak/[code]/kode",
  "/petugas/loket/[code]",
  "/webhooks/[channel]",
  "admin.invitation",
  "counter.receipt",
  "external.open",
  "intake.ownPage",
  "publicness.preview",
  "survey.invitation",
];

it("finds every route and every query, so that none is passed over", () => {
  const all = new Set([...plan.routes, ...plan.queries].flatMap(({ covers }) => covers));
  const missed = [...all].filter((one) => !answered.has(one) && !withoutCrawler.includes(one));
  expect(missed).toEqual([]);
});

const markOf: Record<string, MarkName> = {
  open: "internal note",
  private: "private text",
  confidential: "confidential text",
  accused: "accused text",
  removed: "removed photo",
};

it.each(crawlers)("lets %s change no complaint that they may not read", async (who) => {
  const foreign = Object.keys(planted.codes).filter(
    (name) => !rights[markOf[name] ?? "reporter"].includes(who),
  );
  const faults: string[] = [];
  const before = await countEvents();
  const asked = foreign.flatMap((name) => plan.mutations[name] ?? []);
  await crawl(visitOf(who), asked, (answer, covered, question) => {
    faults.push(...faultsOf(who, answer, covered, question));
  });
  expect(faults).toEqual([]);
  expect(await countEvents()).toEqual(before);
});

it.each(crawlers)("shows %s no mark in the response to a change of anything else", async (who) => {
  const faults: string[] = [];
  await crawl(visitOf(who), plan.otherMutations, (answer, covered, question) => {
    faults.push(...faultsOf(who, answer, covered, question));
  });
  expect(faults).toEqual([]);
});

async function countEvents(): Promise<number> {
  const codes = Object.values(planted.codes);
  const [row] = await product.database.sql`
    select count(*)::int as count from complaint_event e join complaint c on c.id = e.complaint_id
    where c.code in ${product.database.sql(codes)}`;
  return row?.count;
}
