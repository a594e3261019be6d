import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { until } from "@/db/testing/until";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import { type HookRequest, listen } from "@/server/open311/testing/listen";
import { handoffQueue } from "./handoff-queue";
import { pullUpdates } from "./pull-updates";
import { queueHandoffs } from "./queue-handoffs";
import { serveOpen311 } from "./testing/serve-open311";

/** A city, and the agency's system: the same product over another database, behind real HTTP. */
let world: World;
let theirs: World;
let system: Awaited<ReturnType<typeof serveOpen311>>;

beforeAll(async () => {
  trustLoopback();
  [world, theirs] = await Promise.all([openWorld(), openWorld()]);
  system = await serveOpen311(theirs);
});
afterAll(async () => {
  await system.close();
  await Promise.all([world.close(), theirs.close()]);
});

const dinas = "dinas-bina-marga";
const publicUrl = "https://lapor.contoh.id";

async function connect(over: Record<string, unknown> = {}, unitCode = dinas) {
  const api = await world.callAs(world.staff.administrator, after(0));
  await api.admin.endpoints.save({
    unitId: await world.unitId(unitCode),
    baseUrl: system.baseUrl,
    jurisdictionId: "jakarta",
    apiKey: system.key,
    services: { "*": "jalan" },
    tellsChanges: true,
    isActive: true,
    reason: "Perjanjian kerja sama",
    ...over,
  });
  return api;
}

/** Until the cursor has passed everything that is committed. */
function untilQueued(now = after(2)): Promise<void> {
  return until("handoffs are queued", async () => {
    await queueHandoffs({ db: world.db, now });
    const [open] = await world.sql`
      select count(*)::int as n from complaint_event e, notification_outbox o where o.id = 4 and (e.xid, e.id) > (o.xid, o.event_id)`;
    return open?.n === 0;
  });
}

async function send(now = after(2)) {
  await untilQueued(now);
  await deliverNow(world.db, handoffQueue({ db: world.db, publicUrl, secretKey }), now);
}

const pull = (now = after(3)) =>
  pullUpdates({
    db: world.db,
    now,
    locate: world.context().locate,
    storePhoto: async (bytes) => {
      await sharp(bytes).metadata();
      return uploadPhoto(world.db);
    },
  });

async function handOver(over: Record<string, unknown> = {}) {
  const { code } = await world.submit({ text: `Lubang di jalan ${Math.random()}`, ...over });
  await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId: await world.unitId(dinas) });
  return code;
}

const stateOf = async (code: string) =>
  (
    await world.sql`
    select h.state, h.token, h.external_id as "externalId", h.last_error as "lastError", h.attempts, h.remote_status as "remoteStatus"
    from handoff h join complaint c on c.id = h.complaint_id where c.code = ${code} order by h.id desc limit 1`
  )[0];

beforeEach(async () => {
  await untilQueued();
  await world.sql`delete from handoff`;
  await world.sql`delete from unit_endpoint`;
  system.clock.now = after(1);
});

describe("a complaint handed to a unit with its own system", () => {
  it("becomes a request there, and its number is stored", async () => {
    await connect();
    const code = await handOver();
    await send();
    const { externalId, state } = (await stateOf(code)) ?? {};
    expect(state).toBe("done");
    const there = await theirs.row(externalId);
    expect(there.text).toContain(`Cepat Respon ${code}: ${publicUrl}/lacak/${code}`);
    expect(there).toMatchObject({
      categoryCode: "jalan",
      channelCode: "open311",
      kelurahanCode: "31.71.01.1001",
    });
    const [reporter] = await theirs.sql`select count(*)::int as n from reporter`;
    expect(reporter?.n).toBe(0);
  });

  it("is sent once, however often the cursor and the sender run", async () => {
    await connect();
    const code = await handOver();
    await send();
    await world.sql`update notification_outbox set xid = '3', event_id = 0 where id = 4`;
    await send();
    const [mine] = await theirs.sql`select count(*)::int as n from complaint where text like ${`%${code}:%`}`;
    expect(mine?.n).toBe(1);
    await world.sql`update handoff set state = 'queued', external_id = null`;
    await send(after(2.1));
    expect((await stateOf(code))?.state).toBe("done");
    const [again] =
      await theirs.sql`select count(*)::int as n from complaint where text like ${`%${code}:%`}`;
    expect(again?.n).toBe(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a private report", { isPublic: false }],
    ["a report about officials", { categoryCode: "pungutan-liar" }],
  ])("is not sent: %s", async (_what, over) => {
    await connect({}, "inspektorat");
    await connect();
    const { code } = await world.submit(over);
    if (over.isPublic === false)
      await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId: await world.unitId(dinas) });
    await send();
    expect(await stateOf(code)).toBeUndefined();
  });

  it("keeps the unit's system when a new one is saved for the same unit", async () => {
    const api = await connect();
    const standing = (await api.admin.endpoints.list()).endpoints;
    await expect(connect({ isNew: true, baseUrl: "https://lain.contoh.id/v2" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "system_taken",
    });
    expect((await api.admin.endpoints.list()).endpoints).toEqual(standing);
  });

  it("is not sent to a unit whose system is off, nor to another unit", async () => {
    await connect({ isActive: false });
    const code = await handOver();
    await send();
    expect(await stateOf(code)).toBeUndefined();
  });

  it("of a sensitive category is sent with a coarse position", async () => {
    await connect();
    onTestFinished(async () => {
      await world.sql`update category set is_sensitive = false where code = 'trotoar'`;
    });
    await world.sql`update category set is_sensitive = true where code = 'trotoar'`;
    const code = await handOver({ categoryCode: "trotoar", landmark: "Rumah Bu Siti" });
    await send();
    const there = await theirs.row((await stateOf(code))?.externalId);
    expect([there.latitude, there.longitude]).toEqual([-6.176, 106.828]);
    expect(there.landmark).not.toContain("Siti");
  });
});

describe("a change in the unit's own system", () => {
  async function sent() {
    await connect();
    const code = await handOver();
    await send();
    return { code, there: (await stateOf(code))?.externalId as string };
  }
  const notes = async (code: string) =>
    (await world.timeline(code)).filter(({ kind }) => kind === "note").map(({ publicNote }) => publicNote);

  it("becomes a note and the start of work, in the unit's name, once", async () => {
    const { code, there } = await sent();
    await pull();
    expect(await world.row(code)).toMatchObject({ status: "coordinated" });
    expect(await notes(code)).toEqual([]);
    system.clock.now = after(3);
    const officer = await theirs.callAs(theirs.staff.kelurahan, after(3));
    await officer.complaint.note({ code: there, publicNote: "Tim berangkat.", internalNote: null });
    await pull(after(4));
    await pull(after(5));
    expect(await notes(code)).toEqual(["Menunggu: Tim berangkat."]);
    expect(await world.row(code)).toMatchObject({ status: "in_progress" });
    const start = (await world.timeline(code)).find(({ kind }) => kind === "start");
    expect(start).toMatchObject({ actorKind: "system", unitId: await world.unitId(dinas), staffId: null });
  });

  it("to closed without a photo becomes a note and a conflict for an officer", async () => {
    const { code, there } = await sent();
    await theirs.move(theirs.staff.kelurahan, there, "start", 3);
    await theirs.move(theirs.staff.kelurahan, there, "resolve", 4, await theirs.proof());
    await theirs.move(theirs.staff.verifier, there, "confirm", 5);
    await pull(after(6));
    expect(await world.row(code)).toMatchObject({ status: "in_progress" });
    expect(await stateOf(code)).toMatchObject({
      state: "conflict",
      lastError: "photo_missing",
      remoteStatus: "closed",
    });
    const api = await world.callAs(world.staff.administrator, after(6));
    const { troubled } = await api.admin.endpoints.list();
    expect(troubled).toMatchObject([{ code, state: "conflict", lastError: "photo_missing" }]);
    await api.admin.endpoints.replay({ id: troubled[0]?.id ?? 0 });
    expect((await api.admin.endpoints.list()).troubled).toEqual([]);
  });

  it("is refused where our own rules forbid it, and says so", async () => {
    const { code, there } = await sent();
    await world.move(world.staff.agency, code, "ask", 2, { publicNote: "Di sisi mana?" });
    await theirs.move(theirs.staff.kelurahan, there, "start", 3);
    await pull(after(4));
    expect(await world.row(code)).toMatchObject({ status: "coordinated", pending: "answer" });
    expect(await stateOf(code)).toMatchObject({ state: "conflict", lastError: "not_allowed" });
  });

  it("has no effect once the unit has handed the complaint on", async () => {
    const { code, there } = await sent();
    await world.move(world.staff.agency, code, "delegate", 2, {
      unitId: await world.unitId(`${dinas}-31.71`),
    });
    await theirs.move(theirs.staff.kelurahan, there, "start", 3);
    await pull(after(4));
    expect(await world.row(code)).toMatchObject({ status: "delegated" });
    expect(await notes(code)).toEqual([]);
  });
});

describe("a unit's server", () => {
  const number = (status: "open" | "closed", more = {}) => ({
    service_request_id: 77,
    status,
    requested_datetime: "2026-11-24T06:00:00Z",
    updated_datetime: "2026-11-24T07:00:00Z",
    ...more,
  });
  async function with_(reply: (heard: HookRequest) => { status: number; body?: string }, over = {}) {
    const ear = await listen(reply);
    await connect({ baseUrl: `${ear.url}/v2/`, jurisdictionId: null, ...over });
    return ear;
  }

  it("may send a photo of its result, and the claim waits for the verifier", async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } })
      .jpeg()
      .toBuffer();
    const ear = await with_(() => ({ status: 200, body: '[{"service_request_id":77}]' }));
    const code = await handOver();
    await send();
    expect(ear.heard[0]).toMatchObject({ method: "POST", url: "/v2/requests.json" });
    expect(new URLSearchParams(ear.heard[0]?.body).get("api_key")).toBe(system.key);
    const body = JSON.stringify([
      number("closed", { status_notes: "Ditambal.", media_url: `${ear.url}/foto.jpg` }),
    ]);
    ear.answer(({ url }) => ({ status: 200, body: (url === "/foto.jpg" ? picture : body) as string }));
    await pull();
    expect(await world.row(code)).toMatchObject({ status: "verification" });
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "resolve",
      actorKind: "system",
      publicNote: "Ditambal.",
    });
    expect(ear.heard.some(({ url }) => url.includes("updated_after="))).toBe(true);
    expect(ear.heard.filter(({ url }) => url.includes("api_key"))).toEqual([]);
    await ear.close();
  });

  it("that sends back the reporter's own photo has sent no proof", async () => {
    const ear = await with_(() => ({ status: 200, body: '[{"service_request_id":77}]' }));
    const mine = await handOver({ photos: (await world.proof()).photos });
    await send();
    const body = (status: "open" | "closed") =>
      JSON.stringify([number(status, { media_url: `${ear.url}/foto.jpg` })]);
    ear.answer(() => ({ status: 200, body: body("closed") }));
    await pull();
    expect(await stateOf(mine)).toMatchObject({ lastError: "photo_missing" });
    await world.sql`delete from handoff`;
    const bare = await handOver();
    ear.answer(() => ({ status: 200, body: '[{"service_request_id":77}]' }));
    await send(after(4));
    ear.answer(() => ({ status: 200, body: body("open") }));
    await pull(after(5));
    ear.answer(() => ({ status: 200, body: body("closed") }));
    await pull(after(6));
    expect(await stateOf(bare)).toMatchObject({ lastError: "photo_missing" });
    expect(ear.heard.some(({ url }) => url === "/foto.jpg")).toBe(false);
    await ear.close();
  });

  it("has no photo fetched from another host", async () => {
    const elsewhere = await listen();
    const ear = await with_(() => ({ status: 200, body: '[{"service_request_id":77}]' }));
    const code = await handOver();
    await send();
    ear.answer(() => ({
      status: 200,
      body: JSON.stringify([number("closed", { media_url: `${elsewhere.url}/foto.jpg` })]),
    }));
    await pull();
    expect(elsewhere.heard).toEqual([]);
    expect(await stateOf(code)).toMatchObject({ lastError: "photo_missing" });
    await Promise.all([ear.close(), elsewhere.close()]);
  });

  it("that returns a token is polled until there is a number", async () => {
    const ear = await with_(() => ({ status: 200, body: '[{"token":"a/b"}]' }));
    const code = await handOver();
    await send();
    expect(await stateOf(code)).toMatchObject({ state: "queued", token: "a/b", externalId: null });
    ear.answer(() => ({ status: 200, body: '[{"token":"a/b","service_request_id":null}]' }));
    await send(after(2.1));
    expect(ear.heard.at(-1)?.url).toMatch(/^\/v2\/tokens\/a%2Fb\.json/);
    expect(await stateOf(code)).toMatchObject({ state: "queued", token: "a/b" });
    ear.answer(() => ({ status: 200, body: '[{"token":"a/b","service_request_id":"9"}]' }));
    await send(after(2.2));
    expect(await stateOf(code)).toMatchObject({ state: "done", externalId: "9" });
    await ear.close();
  });

  it("that cannot list changes is polled number by number", async () => {
    const ear = await with_(() => ({ status: 200, body: '[{"service_request_id":77}]' }), {
      tellsChanges: false,
    });
    const code = await handOver();
    await send();
    ear.answer(() => ({
      status: 200,
      body: JSON.stringify([number("open", { status_notes: "Dijadwalkan." })]),
    }));
    await pull();
    expect(ear.heard.at(-1)?.url).toBe("/v2/requests.json?service_request_id=77");
    expect(await world.row(code)).toMatchObject({ status: "in_progress" });
    await ear.close();
  });

  it.each([
    [500, "failed"],
    [429, "failed"],
    [403, "dead"],
    [400, "dead"],
  ])("that responds with %s leaves the hand-over %s, and it can be replayed", async (status, state) => {
    const ear = await with_(() => ({ status }));
    const code = await handOver();
    await send();
    expect(await stateOf(code)).toMatchObject({ state, attempts: 1, lastError: `answered ${status}` });
    ear.answer(() => ({ status: 200, body: '[{"service_request_id":"78"}]' }));
    const api = await world.callAs(world.staff.administrator);
    if (state === "dead") {
      const { troubled } = await api.admin.endpoints.list();
      await api.admin.endpoints.replay({ id: troubled[0]?.id ?? 0 });
    }
    await send(after(2.5));
    expect(await stateOf(code)).toMatchObject({ state: "done", externalId: "78", lastError: null });
    await ear.close();
  });

  it("that responds with nonsense is retried, and its errors are shown with the unit", async () => {
    const ear = await with_(() => ({ status: 200, body: "<html>maaf</html>" }));
    const code = await handOver();
    await send();
    expect((await stateOf(code))?.state).toBe("failed");
    ear.answer(() => ({ status: 503 }));
    await pull();
    const { endpoints } = await (await world.callAs(world.staff.administrator)).admin.endpoints.list();
    expect(endpoints).toMatchObject([{ lastError: "answered 503", hasKey: true }]);
    expect(JSON.stringify(endpoints)).not.toContain(system.key);
    await ear.close();
  });

  it("without a service for the category gets no request", async () => {
    const ear = await with_(() => ({ status: 200 }), { services: { pohon: "tree" } });
    const code = await handOver();
    await send();
    expect(ear.heard).toEqual([]);
    expect(await stateOf(code)).toMatchObject({ state: "dead", lastError: "service_unmapped" });
    await ear.close();
  });
});
