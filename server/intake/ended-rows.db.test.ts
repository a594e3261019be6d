import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endDay, momentsAroundEnd } from "@/db/testing/moments-around-end";
import { gambirCode, noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import { hours } from "@/server/domain/duration";
import { openEveryDoor } from "@/server/gateway/testing/every-door";

const neighbour = "31.71.01.1002";
/** Programs get sentences. */
const [noService, noAddress] = ["there is no such thing", "address_id is not known"];

type Doors = Awaited<ReturnType<typeof openEveryDoor>>;
type DoorName = keyof Doors;

let world: World;
let doors: Doors;
const open = async () => {
  world = await openWorld();
  doors = await openEveryDoor(world);
};
const close = () => world.close();
const at = (names: readonly DoorName[]) =>
  names.flatMap((door) => momentsAroundEnd.map((moment) => ({ door, ...moment })));

describe("a category that ends", () => {
  beforeAll(async () => {
    await open();
    await world.sql`update category set valid_to = ${endDay} where code = 'galian'`;
  });
  afterAll(close);

  it.each(at(["web", "counter", "partner", "program", "form", "file", "placing"]))(
    "is accepted by the $door door until its last day: $moment",
    async ({ door, now, holds }) => {
      const refusal = door === "program" ? noService : "category_unknown";
      expect(await doors[door]({ categoryCode: "galian" }, now)).toBe(holds ? "taken" : refusal);
    },
  );

  it("stays the category of complaints that arrived while it was valid and are placed later", async () => {
    const clerk = await world.callAs(world.staff.intake);
    const form = {
      ...someComplaint(),
      categoryCode: "galian",
      point: null,
      channelCode: "pendopo",
      hasConsent: false,
    };
    const { code } = await clerk.counter.takeIn(form);
    const late = (new Date(`${endDay}T05:00:00Z`).getTime() - noon.getTime()) / hours(1);
    await world.move(world.staff.intake, code, "verify", late, { kelurahanCode: gambirCode });
    expect(await world.row(code)).toMatchObject({ categoryCode: "galian", status: "waiting" });
  });

  it.each(momentsAroundEnd)(
    "is offered by every list of choices until its last day: $moment",
    async ({ now, holds }) => {
      const { categories } = await (await world.callAs(world.anonymous, now)).category.list();
      expect(categories.some(({ code }) => code === "galian")).toBe(holds);
    },
  );
});

describe("a channel that ends", () => {
  beforeAll(async () => {
    await open();
    const ended = ["web", "kantor_kelurahan", "jaki", "open311", "balai_warga", "qlue"];
    await world.sql`update channel set valid_to = ${endDay} where code = any(${ended})`;
  });
  afterAll(close);

  const refusals: Partial<Record<DoorName, string>> = {
    counter: "not_your_counter",
    form: "form_closed",
  };
  it.each(at(["web", "counter", "partner", "program", "form", "file"]))(
    "is accepted by the $door door until its last day: $moment",
    async ({ door, now, holds }) => {
      expect(await doors[door]({}, now)).toBe(holds ? "taken" : (refusals[door] ?? "channel_unknown"));
    },
  );

  it.each(momentsAroundEnd)(
    "is offered, and listed as working, until its last day: $moment",
    async ({ now, holds }) => {
      const { channels: offered } = await (await world.callAs(world.staff.kelurahan, now)).counter.desk();
      expect(offered.some(({ code }) => code === "kantor_kelurahan")).toBe(holds);
      const api = await world.callAs(world.anonymous, now);
      expect(await api.channel.form()).toEqual({ isOpen: holds });
      const jaki = (await api.channel.status()).channels.find(({ code }) => code === "jaki");
      expect(jaki?.state === "off").toBe(!holds);
    },
  );
});

describe("a unit that ends", () => {
  beforeAll(async () => {
    await open();
    await world.sql`update unit set valid_to = ${endDay} where code = ${`kelurahan-${neighbour}`}`;
  });
  afterAll(close);

  it.each(at(["web", "counter", "partner", "program", "form", "placing"]))(
    "receives complaints by the $door door until its last day: $moment",
    async ({ door, now, holds }) => {
      const outcome = await doors[door]({ kelurahanCode: neighbour }, now);
      expect(outcome).toBe(holds ? "taken" : door === "program" ? noAddress : "place_unknown");
    },
  );
});

describe("a kelurahan that ends", () => {
  beforeAll(async () => {
    await open();
    await world.sql`update area set valid_to = ${endDay} where code = ${neighbour}`;
  });
  afterAll(close);

  it.each(at(["web", "counter", "partner", "program", "form", "placing"]))(
    "is a place for the $door door until its last day: $moment",
    async ({ door, now, holds }) => {
      const outcome = await doors[door]({ kelurahanCode: neighbour }, now);
      expect(outcome).toBe(holds ? "taken" : door === "program" ? noAddress : "place_unknown");
    },
  );

  it.each(momentsAroundEnd)("is listed until its last day: $moment", async ({ now, holds }) => {
    const areas = await (await world.callAs(world.anonymous, now)).area.list({});
    expect(areas.some(({ code }) => code === neighbour)).toBe(holds);
  });
});
