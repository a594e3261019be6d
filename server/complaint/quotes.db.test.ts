import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listQuoting } from "@/db/queries/complaint/quotes";
import { after, openWorld, type World } from "@/db/testing/world";
import { findCodes } from "@/server/domain/complaint/code";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const quotesOf = async (code: string, actor = world.staff.kelurahan) =>
  (await (await world.callAs(actor, after(9))).complaint.desk({ code })).quotes;

describe("a quoted complaint number", () => {
  it("links there and back, from texts and from notes, however it is written", async () => {
    const first = (await world.submit()).code;
    const spaced = `jk ${first.slice(2, 4)}.${first.slice(4, 6)}.${first.slice(6, 8)} ${first.slice(8)}`;
    const second = (await world.submit({ text: `Sama seperti ${spaced}, belum juga beres.` })).code;
    const third = (await world.submit()).code;
    const holder = await world.callAs(world.staff.kelurahan, after(1));
    await holder.complaint.note({ code: third, publicNote: null, internalNote: `Lihat ${first}` });
    await holder.complaint.note({
      code: third,
      publicNote: `Sudah dijelaskan di ${first}.`,
      internalNote: null,
    });
    expect((await quotesOf(second)).quoted).toEqual([first]);
    expect(await quotesOf(first)).toEqual({
      quoted: [],
      quotedBy: [
        { code: third, status: "waiting" },
        { code: second, status: "waiting" },
      ],
    });
  });

  it("is no link for officers who may not read its complaint or the quoting one", async () => {
    const secret = (await world.submit({ categoryCode: "pungutan-liar" })).code;
    const { code } = await world.submit({ text: `Ini kelanjutan ${secret} yang lalu.` });
    expect((await quotesOf(code)).quoted).toEqual([]);
    expect((await quotesOf(code, world.staff.verifier)).quoted).toEqual([secret]);
    const inspector = await world.callAs(world.staff.inspectorate, after(1));
    const other = (await world.submit()).code;
    await inspector.complaint.note({ code: secret, publicNote: null, internalNote: `Bandingkan ${other}.` });
    expect((await quotesOf(other)).quotedBy).toEqual([]);
    expect((await quotesOf(other, world.staff.verifier)).quotedBy).toEqual([
      { code: secret, status: "waiting" },
    ]);
  });

  it("is no link when a merge wrote it, or when it is the complaint's own", async () => {
    const [master, duplicate] = [(await world.submit()).code, (await world.submit()).code];
    await world.move(world.staff.kelurahan, duplicate, "merge", 1, { masterCode: master });
    const holder = await world.callAs(world.staff.kelurahan, after(2));
    await holder.complaint.note({ code: master, publicNote: `Nomor ini ${master}.`, internalNote: null });
    expect((await quotesOf(duplicate)).quotedBy).toEqual([]);
    expect(await quotesOf(master)).toMatchObject({ quotedBy: [] });
  });

  it.each([
    "JK2611240001",
    "jk 26.11.24-0001 dan JK2611240002, JK2611240002",
    "JK26112412345678 terlalu panjang, JK2613240001 bulan salah, JK2611320001 hari salah",
    "XJK2611240001 dan JK2611240001a bukan nomor",
    "JK26112410000 lewat sembilan ribu",
    "tidak ada",
    "",
  ])("is recognised by the database as by the domain: %j", async (text) => {
    const [row] = await world.sql`select coalesce(quoted_codes(${text}), '{}') as codes`;
    expect(row?.codes.toSorted()).toEqual(findCodes(text).toSorted());
  });

  it("is looked up by indexes", async () => {
    const asked: string[] = [];
    const spy = { execute: (query: unknown) => asked.push(query as string) && Promise.resolve([]) };
    await listQuoting(spy as never, "JK2611240001");
    expect(asked).toHaveLength(1);
    const plan = await world.sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return [
        ...(await tx`explain select id from complaint where quoted_codes(text) @> array['JK2611240001'] and text ~* '\\mJK[ .-]?\\d{2}'`),
        ...(await tx`explain select complaint_id from complaint_event
          where quoted_codes(notes_of(public_note, internal_note)) @> array['JK2611240001']
            and notes_of(public_note, internal_note) ~* '\\mJK[ .-]?\\d{2}'`),
      ];
    });
    const words = JSON.stringify(plan);
    expect(words).toContain("complaint_quotes");
    expect(words).toContain("complaint_event_quotes");
  });
});
