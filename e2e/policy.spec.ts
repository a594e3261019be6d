import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { submitComplaint } from "./fixtures/citizen";
import { loginAs } from "./fixtures/people";
import { watchPolicy } from "./fixtures/policy";
import { staffAddresses, unitOf, visitors } from "./fixtures/staff-visits";
import { deskScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Facts = { code: string; area: string };

/** Every page outside of the officers' by its route. */
const visits: Record<string, (facts: Facts) => string> = {
  "(embed)/balai-warga/form": () => "/balai-warga/form",
  "(embed)/balai-warga/form/terkirim": () => "/balai-warga/form/terkirim",
  "(governor)/statistik": () => "/statistik",
  "(governor)/statistik/laporan": () => "/statistik/laporan?area=31.71&drill=received",
  "(governor)/statistik/publik": () => "/statistik/publik",
  "(governor)/statistik/skm": () => "/statistik/skm",
  "(public)": () => "/",
  "(public)/data": () => "/data",
  "(public)/data/kamus": () => "/data/kamus",
  "(public)/kecamatan/[code]": ({ area }) => `/kecamatan/${area.slice(0, 8)}`,
  "(public)/kelurahan": () => "/kelurahan",
  "(public)/kelurahan/[code]": ({ area }) => `/kelurahan/${area}`,
  "(public)/kota/[code]": ({ area }) => `/kota/${area.slice(0, 5)}`,
  "(public)/lacak": () => "/lacak",
  "(public)/lacak/[code]": ({ code }) => `/lacak/${code}`,
  "(public)/lacak/[code]/buka": ({ code }) => `/lacak/${code}/buka`,
  "(public)/lacak/[code]/kode": ({ code }) => `/lacak/${code}/kode`,
  "(public)/lapor": () => "/lapor",
  "(public)/lapor/terkirim": () => "/lapor/terkirim",
  "(public)/lokasi/[code]": ({ code }) => `/lokasi/${code}`,
  "(public)/masuk": () => "/masuk",
  "(public)/masuk/kata-sandi": () => "/masuk/kata-sandi",
  "(public)/masuk/lupa": () => "/masuk/lupa",
  "(public)/pengembang": () => "/pengembang",
  "(public)/pihak-luar": () => "/pihak-luar",
  "(public)/status": () => "/status",
  "(public)/survei": () => "/survei",
  "(public)/survei/terima-kasih": () => "/survei/terima-kasih",
  "(public)/survei/undangan": () => "/survei/undangan",
  "(public)/undangan": () => "/undangan",
};

const settle = (page: Page) => page.waitForLoadState("networkidle");

const styledTag = /<[a-z][^<>]*\sstyle=/i;

/** Opens a page and returns the tags of its HTML that have a style attribute. */
async function visit(page: Page, address: string): Promise<string[]> {
  const response = await page.goto(address);
  const policy = response?.headers()["content-security-policy"] ?? "";
  for (const rule of ["style-src-attr 'none'", "require-trusted-types-for 'script'", "trusted-types default"])
    expect(policy.split("; "), address).toContain(rule);
  const [tag] = styledTag.exec((await response?.text()) ?? "") ?? [];
  await settle(page);
  return tag ? [`${address} ${tag}`] : [];
}

test("every page outside of the officers' is in the table of the content policy", () => {
  const routes = readdirSync(path.resolve("app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /^\((public|embed|governor)\).*[/\\]page\.tsx$/.test(file))
    .map((file) => path.dirname(file).split(path.sep).join("/"));
  expect(Object.keys(visits).toSorted()).toEqual(routes.toSorted());
});

test("no page of the citizens or the governor breaks the content policy", async ({
  openPhone,
  employ,
  playIn,
}) => {
  test.setTimeout(300_000);
  const world = await playIn("Gunung Sahari Utara");
  const page = await openPhone(world);
  const breaches = await watchPolicy(page);
  const { code } = await submitComplaint(page, world);
  await loginAs(page, await employ("governor", "biro-pemerintahan", "Siti Rahma"));
  const styled: string[] = [];
  for (const addressOf of Object.values(visits))
    styled.push(...(await visit(page, addressOf({ code, area: world.kelurahanCode }))));
  styled.push(...(await visit(page, "/tidak-ada")));
  expect(styled).toEqual([]);
  expect(breaches).toEqual([]);
});

test("no page of the officers or the administration breaks the content policy", async ({
  openPhone,
  openBrowser,
  employ,
  playIn,
}) => {
  test.setTimeout(480_000);
  const world = await playIn("Gunung Sahari Selatan");
  const { code } = await submitComplaint(await openPhone(world), world);
  const found: string[] = [];
  for (const as of visitors) {
    const page = await openBrowser({ viewport: deskScreen });
    const breaches = await watchPolicy(page);
    await loginAs(page, await employ(as, unitOf(as, world.office), "Siti Rahma"));
    for (const address of await staffAddresses(page, as, code, world))
      found.push(...(await visit(page, address)));
    found.push(...breaches);
  }
  expect(found).toEqual([]);
});

test("maps, desk and charts work under the content policy, from one page to the next", async ({
  openBrowser,
  employ,
}) => {
  const page = await openBrowser({ viewport: deskScreen });
  const breaches = await watchPolicy(page);
  const go = (href: string) => page.locator(`a[href="${href}"]:visible`).first().click();
  const map = page.locator(".leaflet-container");
  await page.goto("/status");
  await go("/");
  await expect(map.locator(".map-mark").first()).toBeVisible();
  await expect(map.locator(".leaflet-control-attribution")).toContainText("Leaflet");
  await map.locator(".leaflet-control-zoom-in").click();
  await expect(page).toHaveURL(/[?&]z=\d/);
  await go("/lapor");
  const place = page.locator("#place .leaflet-container");
  await place.click();
  await expect(place.locator(".leaflet-marker-icon svg")).toBeVisible();
  await loginAs(page, await employ("governor", "biro-pemerintahan", "Siti Rahma"));
  await page.goto("/statistik");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: t("statistics.png") }).click();
  const picture = readFileSync(await (await saving).path());
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  await go("/");
  await expect(map.locator(".map-mark").first()).toBeVisible();
  expect(breaches).toEqual([]);
});

test("markup and styles that a page writes as text are refused", async ({ page }) => {
  await page.goto("/status");
  const refused = await page.evaluate(() => {
    const attempt = (act: () => void) => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const element = document.createElement("div");
    element.setAttribute("style", "width: 7px");
    const script = document.createElement("script");
    return {
      markup: attempt(() => Object.assign(element, { innerHTML: "<img src=x onerror=alert(1)>" })),
      script: attempt(() => Object.assign(script, { src: "https://other.example/a.js" })),
      text: attempt(() => Object.assign(script, { text: "alert(1)" })),
      policy: attempt(() => {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy: (n: string, r: object) => void };
        };
        trustedTypes.createPolicy("another", {});
      }),
      style: document.body.appendChild(element).clientWidth !== 7,
    };
  });
  expect(refused).toEqual({ markup: true, script: true, text: true, policy: true, style: true });
});

test("no page that the build writes has a style attribute", () => {
  const folder = path.resolve(".next/server");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  expect(pages.length).toBeGreaterThan(0);
  const styled = pages.filter((file) => styledTag.test(readFileSync(path.join(folder, file), "utf8")));
  expect(styled).toEqual([]);
});
