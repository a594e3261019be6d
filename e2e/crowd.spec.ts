import { expect, type Page } from "@playwright/test";
import { makeChallenge, readSolution } from "@/server/http/challenge";
import { submitComplaint } from "./fixtures/citizen";
import { test } from "./fixtures/story";
import { leaveOutStreets } from "./fixtures/streets";

const secretKey = "a secret of this story";

/** Refuses the first call of a door as one of a crowd. Returns what the calls to it brought, read as the server does. */
async function challengeFirst(page: Page, url: string, refusal: (challenge: string) => unknown) {
  const calls: { solved: boolean; words: string | null }[] = [];
  await page.route(url, async (route) => {
    const solution = route.request().headers()["x-challenge-solution"];
    const read = solution ? await readSolution(secretKey, url, solution) : null;
    calls.push({ solved: read !== null, words: route.request().postData() });
    if (calls.length > 1) return route.continue();
    return route.fulfill({ status: 429, json: refusal(await makeChallenge(secretKey, url, 800)) });
  });
  return calls;
}

/** The scripts that a page and its worker load from a moment on. Returns their bytes together, fetched anew. */
function weighScripts(page: Page, isCounted: () => boolean) {
  const loaded = new Set<string>();
  page.on("request", (request) => isCounted() && /\.js$/.test(request.url()) && loaded.add(request.url()));
  return async () => {
    const bodies = await Promise.all([...loaded].map(async (url) => (await page.request.get(url)).body()));
    return bodies.reduce((sum, { length }) => sum + length, 0);
  };
}

const refused = { code: "TOO_MANY_REQUESTS", httpStatus: 429, path: "intake.submit" };
const ofCall = (challenge: string) => [
  {
    error: {
      json: {
        message: "too_many_requests",
        code: -32029,
        data: { ...refused, detail: { seconds: 500, by: "address", challenge } },
      },
    },
  },
];
const ofPhoto = (challenge: string) => ({ error: "too_many_requests", seconds: 500, challenge });

test("a complaint with a photo that comes in a crowd is sent with one press, nothing asked and nothing lost", async ({
  openPhone,
  playIn,
}) => {
  const world = await playIn("Tebet Barat");
  const page = await openPhone(world);
  await leaveOutStreets(page);
  const text = "Lampu jalan di dekat stasiun mati, dan ratusan orang melapor bersama.";
  const photos = await challengeFirst(page, "**/api/photos", ofPhoto);
  const complaints = await challengeFirst(page, "**/api/trpc/intake.submit*", ofCall);
  const scripts = weighScripts(page, () => photos.length > 0);
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const { code } = await submitComplaint(page, world, { text });
  expect(photos.map(({ solved }) => solved)).toEqual([false, true]);
  expect(complaints.map(({ solved }) => solved)).toEqual([false, true]);
  const weight = await scripts();
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(80_000);
  for (const { words } of complaints) expect(words).toContain(text);
  expect(errors.filter((one) => !one.includes("429"))).toEqual([]);
  await page.goto(`/lacak/${code}`);
  await expect(page.getByText(text).first()).toBeVisible();
});
