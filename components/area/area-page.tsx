import { getTranslator } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import type { Level } from "@/server/domain/area/level";
import { type AreaQuery, pathOf, readSpan } from "./address";
import { ChildAreaTable } from "./area-children";
import { AreaClocks } from "./area-clocks";
import { AreaDesk } from "./area-desk";
import { AreaFiles } from "./area-files";
import { AreaHead } from "./area-head";
import { AreaNewest } from "./area-newest";
import { AreaGroups, AreaNow } from "./area-now";
import { AreaShape } from "./area-shape";
import { AreaSpots } from "./area-spots";
import { AreaSummary } from "./area-summary";
import { AreaTrend } from "./area-trend";
import { loadArea } from "./load";

type AreaPageProps = { level: Level; code: string; query: AreaQuery };

/** One kelurahan, kecamatan or kota in figures: state, speed, recurring spots. */
export async function AreaPage({ level, code, query }: AreaPageProps) {
  const span = readSpan(query);
  const [t, { area, outlines }] = await Promise.all([getTranslator("area"), loadArea(level, code, span)]);
  return (
    <article className="mx-auto grid max-w-7xl gap-8 px-4 py-6 md:py-8 print:gap-4 print:py-0 print:[zoom:0.62]">
      <AreaHead area={area} span={span} />
      <AreaSummary area={area} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[2fr_1fr] print:grid-cols-[2fr_1fr] print:gap-x-8">
        <div className="grid min-w-0 content-start gap-8">
          <AreaNow area={area} />
          <AreaClocks area={area} />
          <AreaTrend area={area} />
          <AreaGroups area={area} />
          {area.children.length > 0 && (
            <Section isRuled id="bagian" title={t(level === "kota" ? "kecamatanHere" : "kelurahanHere")}>
              <ChildAreaTable
                caption={t(level === "kota" ? "kecamatanHere" : "kelurahanHere")}
                areas={area.children}
                path={pathOf(code)}
                query={query}
              />
            </Section>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <AreaDesk code={code} />
          {outlines && <AreaShape area={area} outlines={outlines} />}
          <AreaSpots area={area} />
          <AreaNewest area={area} />
        </div>
      </div>
      <AreaFiles area={area} />
    </article>
  );
}
