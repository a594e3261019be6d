import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { after, gambir, openWorld, type World } from "@/db/testing/world";
import { openDoor } from "./testing/open-door";
import { expectJson, expectXml, type SchemaName } from "./testing/valid";

let world: World;
let door: ReturnType<typeof openDoor>;
let pothole: string;
let tree: string;

beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
  pothole = (await world.submit({ text: "Lubang <besar> & dalam di depan pasar." })).code;
  tree = (await world.submit({ categoryCode: "pohon", landmark: "Taman Ismail" }, after(1))).code;
});
afterAll(() => world.close());

const list = async (query: string) => {
  const answer = await door.get(`requests.json?${query}`, "production", after(24));
  expect(answer.status).toBe(200);
  return (await answer.json()) as { service_request_id: string; [name: string]: unknown }[];
};
const ids = async (query: string) => (await list(query)).map((one) => one.service_request_id);

describe("every endpoint", () => {
  const endpoints: [string, SchemaName][] = [
    ["discovery", "discovery"],
    ["services", "services"],
    ["services/penerangan-jalan-umum", "definition"],
    ["services/trotoar", "definition"],
    ["requests", "requests"],
    ["requests/CODE", "requests"],
  ];

  it.each(endpoints)("%s is JSON by our schema", async (path, schema) => {
    const answer = await door.get(`${path.replace("CODE", pothole)}.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expectJson(schema, await answer.json());
  });

  it.each(endpoints)("%s is XML by our schema", async (path) => {
    const answer = await door.get(`${path.replace("CODE", pothole)}.xml`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    const text = await answer.text();
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n/);
    await expectXml(text);
  });

  it.each(["json", "xml"])("with extensions matches their schema in %s", async (format) => {
    const answer = await door.get(`requests.${format}?extensions=true`);
    if (format === "json") expectJson("requests", await answer.json());
    else await expectXml(await answer.text());
  });
});

describe("discovery", () => {
  it("names a production and a test endpoint, each in two formats", async () => {
    const { endpoints } = await (await door.get("discovery.json")).json();
    expect(endpoints).toMatchObject([
      {
        type: "production",
        url: "http://localhost:3000/open311/v2",
        formats: ["text/xml", "application/json"],
      },
      { type: "test", url: "http://localhost:3000/open311/test/v2" },
    ]);
  });
});

describe("services", () => {
  it("are the categories of today, without those about officials", async () => {
    onTestFinished(async () => {
      await world.sql`update category set valid_to = null where code = 'galian'`;
    });
    await world.sql`update category set valid_to = '2026-11-01' where code = 'galian'`;
    const fresh = openDoor({ ...world, db: Object.create(world.db) });
    const services = await (await fresh.get("services.json")).json();
    const codes = services.map((one: { service_code: string }) => one.service_code);
    expect(codes).toContain("jalan");
    expect(codes).not.toContain("pungutan-liar");
    expect(codes).not.toContain("galian");
    expect(
      services.find((one: { service_code: string }) => one.service_code === "penerangan-jalan-umum").metadata,
    ).toBe(true);
    expect(services.find((one: { service_code: string }) => one.service_code === "trotoar").metadata).toBe(
      false,
    );
  });

  it("define their questions in order, with the values of lists", async () => {
    const { attributes } = await (await door.get("services/penerangan-jalan-umum.json")).json();
    expect(attributes).toMatchObject([
      { code: "nomor_tiang", datatype: "string", required: false, order: 1, variable: true },
      { code: "keadaan", order: 2, values: [{ key: "mati", name: "Mati" }, {}, {}, {}] },
    ]);
  });

  it.each(["tidak-ada", "pungutan-liar"])("that are not offered are not found: %s", async (code) => {
    expect((await door.get(`services/${code}.json`)).status).toBe(404);
  });
});

describe("one request", () => {
  it("is an array of one, in JSON and in XML", async () => {
    expect(await (await door.get(`requests/${pothole}.json`)).json()).toMatchObject([
      {
        service_request_id: pothole,
        status: "open",
        status_notes: "Menunggu",
        lat: gambir.latitude,
        long: gambir.longitude,
      },
    ]);
    const text = await (await door.get(`requests/${pothole}.xml`)).text();
    expect(text).toContain(`<service_requests><request><service_request_id>${pothole}</service_request_id>`);
    expect(text).toContain("Lubang &lt;besar&gt; &amp; dalam");
    expect(text).toContain("<zipcode/>");
  });

  it("is found by its number however that is written", async () => {
    const spaced = pothole.toLowerCase().replace("jk", "jk-");
    expect((await door.get(`requests/${encodeURIComponent(spaced)}.json`)).status).toBe(200);
  });

  it("has its date updated by every public note, and by no internal one", async () => {
    const { code } = await world.submit({}, after(2));
    const updated = async () => (await list(`service_request_id=${code}`))[0];
    const actor = world.staff.kelurahan;
    const api = await world.callAs(actor, after(5));
    await api.complaint.note({ code, publicNote: null, internalNote: "Hubungi Pak RT" });
    expect((await updated())?.updated_datetime).toBe("2026-11-24T14:00:00+07:00");
    const later = await world.callAs(actor, after(6));
    await later.complaint.note({ code, publicNote: "Petugas menuju lokasi.", internalNote: null });
    expect(await updated()).toMatchObject({
      updated_datetime: "2026-11-24T18:00:00+07:00",
      status_notes: "Menunggu: Petugas menuju lokasi.",
    });
    expect(JSON.stringify(await updated())).not.toContain("Pak RT");
  });

  it("has its deadline as the expected date", async () => {
    const [request] = await list(`service_request_id=${pothole}`);
    const { completionDueAt } = await world.row(pothole);
    expect(new Date(String(request?.expected_datetime)).getTime()).toBe(completionDueAt.getTime());
  });

  it("shows the photo by an absolute address", async () => {
    const { code } = await world.submit({ photos: (await world.proof()).photos });
    const [request] = await list(`service_request_id=${code}`);
    expect(request?.media_url).toMatch(/^http:\/\/localhost:3000\/api\/photos\/[\da-f-]{36}\/full$/);
  });
});

describe("a list", () => {
  it("returns the requests named by id, whatever the other parameters", async () => {
    expect(await ids(`service_request_id=${pothole},${tree}&service_code=trotoar&status=closed`)).toEqual([
      tree,
      pothole,
    ]);
  });

  it("filters by a list of services", async () => {
    expect(await ids("service_code=pohon")).toEqual([tree]);
    expect(await ids("service_code=pohon,jalan")).toContain(pothole);
    expect(await ids("service_code=tidak-ada")).toEqual([]);
  });

  it("filters by status", async () => {
    const { code } = await world.submit({}, after(3));
    await world.move(world.staff.kelurahan, code, "start", 4);
    await world.move(world.staff.kelurahan, code, "resolve", 5, await world.proof());
    expect(await ids("status=open")).toContain(code);
    await world.move(world.staff.verifier, code, "confirm", 6);
    expect(await ids("status=open")).not.toContain(code);
    expect(await ids("status=closed")).toEqual([code]);
    expect(await ids("status=open,closed")).toContain(code);
  });

  it("covers its dates inclusively, and the last 90 days by default", async () => {
    const span = (from: string, to: string) => ids(`start_date=${from}&end_date=${encodeURIComponent(to)}`);
    expect(await span("2026-11-24T05:00:00Z", "2026-11-24T05:00:00Z")).toEqual(
      expect.arrayContaining([pothole]),
    );
    expect(await span("2026-11-24T05:00:00Z", "2026-11-24T12:59:59.5+07:00")).not.toContain(tree);
    expect(await span("2026-11-24T05:00:01Z", "2026-11-24T13:00:00+07:00")).not.toContain(pothole);
    const old = (await world.submit({}, new Date("2026-08-01T00:00:00Z"))).code;
    expect(await ids("")).not.toContain(old);
    expect(await ids("end_date=2026-08-02T00:00:00Z")).toEqual([old]);
  });

  it("is ordered newest first, and paged with extensions", async () => {
    const all = await ids("extensions=true&page_size=1000");
    const pages = await Promise.all([1, 2, 3].map((page) => ids(`extensions=true&page_size=2&page=${page}`)));
    expect(pages.flat()).toEqual(all.slice(0, 6));
    expect(await ids("page_size=2")).toEqual(all);
  });

  it("of changes is ordered oldest first, the given moment included", async () => {
    const { code } = await world.submit({}, after(10));
    expect((await ids("extensions=true&updated_after=2026-11-24T15:00:00Z")).at(0)).toBe(code);
    await world.move(world.staff.kelurahan, code, "start", 20);
    expect(await ids("extensions=true&updated_after=2026-11-24T15:00:01Z")).toEqual([code]);
    expect(await ids("extensions=true&updated_after=2026-11-25T01:00:00Z")).toEqual([code]);
    expect(await ids("extensions=true&updated_after=2026-11-25T01:00:01Z")).toEqual([]);
  });

  it("is an empty list, not an error, when nothing fits", async () => {
    expect(await list("service_request_id=JK2001010001")).toEqual([]);
    await expectXml(await (await door.get("requests.xml?service_request_id=JK2001010001")).text());
  });
});

describe("a wrong request", () => {
  it.each([
    ["requests.FORMAT?start_date=2026-11-24", 400],
    ["requests.FORMAT?status=done", 400],
    ["requests.FORMAT?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400],
    ["requests/JK2001010001.FORMAT", 404],
    ["requests/apa-saja.FORMAT", 404],
    ["services/tidak-ada.FORMAT", 404],
    ["tokens/tidak-ada.FORMAT", 404],
    ["tidak/ada.FORMAT", 404],
    ["services/jalan/lagi.FORMAT", 404],
    ["requests.FORMAT?jurisdiction_id=bandung", 404],
    ["requests.FORMAT?jurisdiction_id=jakarta-uji", 404],
  ])("to %s gets its error in the requested format", async (path, status) => {
    const [json, xml] = await Promise.all([
      door.get(path.replace("FORMAT", "json")),
      door.get(path.replace("FORMAT", "xml")),
    ]);
    expect([json.status, xml.status]).toEqual([status, status]);
    expect(json.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    const errors = await json.json();
    expectJson("errors", errors);
    expect(errors[0].code).toBe(String(status));
    await expectXml(await xml.text());
  });

  it.each(["requests", "requests.html", "requests.json/", "", "requests.JSON"])(
    "to the unknown URL %j is not found",
    async (path) => {
      const answer = await door.get(path);
      expect(answer.status).toBe(404);
      await expectXml(await answer.text());
    },
  );

  it.each(["PUT", "DELETE", "PATCH", "POST"])(
    "by %s where only GET is allowed is refused",
    async (method) => {
      const answer = await door.call("production", "services.json", { method });
      expect(answer.status).toBe(400);
      expectJson("errors", await answer.json());
    },
  );

  it("that fails inside reveals nothing of the error", async () => {
    const broken = openDoor({ ...world, db: Object.create(null) });
    const answer = await broken.get("requests.json");
    expect(answer.status).toBe(500);
    expectJson("errors", await answer.json());
  });

  it("with an empty jurisdiction, or our own, is valid", async () => {
    for (const given of ["", "jakarta"])
      expect((await door.get(`requests.json?jurisdiction_id=${given}`)).status).toBe(200);
  });
});
