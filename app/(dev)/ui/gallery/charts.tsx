import type { Locale } from "@/components/layout/locale";
import { BarList } from "@/components/ui/charts/bar-list";
import { Defined } from "@/components/ui/charts/defined";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import { ShareBar } from "@/components/ui/charts/share-bar";
import { SortableTable } from "@/components/ui/charts/sortable-table";
import { Stat, Stats } from "@/components/ui/charts/stat";
import { TargetBars } from "@/components/ui/charts/target-bars";
import { Trend } from "@/components/ui/charts/trend";
import type { SamplesProps } from "./samples";
import { Shelf } from "./shelf";

type ChartsProps = SamplesProps & { locale: Locale };

/** The charts with usual numbers, with none, and beyond their target. */
export function Charts({ texts, locale }: ChartsProps) {
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <Shelf title="Stat">
        <Stats>
          <Stat label={texts.received} value={count(12_480)} />
          <Stat label={texts.share} value={formatShare(0.934, locale)} definition={texts.definition} />
          <Stat label={texts.late} value={count(318)} tone="bad" note={texts.target} />
          <Stat label={texts.resolved} value={formatShare(null, locale)} />
        </Stats>
      </Shelf>
      <Shelf title="Defined">
        <Defined label={texts.share} definition={texts.definition} />
        <Defined label={texts.received} />
      </Shelf>
      <Shelf title="BarList">
        <BarList
          caption={texts.received}
          columns={[texts.area, texts.received, texts.late]}
          bars={bars(count)}
        />
      </Shelf>
      <Shelf title="SortableTable">
        <SortableTable
          caption={texts.received}
          columns={[
            { key: "name", label: texts.area, isName: true, cell: ({ name }) => name },
            { key: "received", label: texts.received, cell: ({ received }) => count(received) },
            { key: "late", label: texts.late, isWide: true, cell: ({ late }) => count(late) },
          ]}
          rows={areas}
          keyOf={({ name }) => name}
          sort={{ key: "received", isAscending: false }}
          hrefFor={(sort) => `?urut=${sort}`}
        />
      </Shelf>
      <Shelf title="ShareBar">
        <ShareBar share={0.62} className="h-3 w-full rounded-sm bg-line" />
        <ShareBar share={0} className="h-3 w-full rounded-sm bg-line" />
      </Shelf>
      <Trends texts={texts} count={count} />
      <Shelf title="TargetBars">
        <TargetBars title={texts.share} target={360} rows={targets} />
      </Shelf>
    </>
  );
}

const areas = [
  { name: "Gambir", received: 1_240, late: 310 },
  { name: "Menteng", received: 860, late: 0 },
  { name: "Cilincing", received: 0, late: 0 },
];

const bars = (count: (value: number) => string) =>
  areas.map(({ name, received, late }, index) => ({
    key: name,
    label: name,
    value: received,
    late,
    cells: [count(received), count(late)],
    ...(index === 0 ? { href: "/" as const } : {}),
  }));

const targets = [
  { key: "over", label: "Gambir", mean: 480, median: 300, count: 120 },
  { key: "within", label: "Menteng", mean: 200, median: 150, count: 86 },
  { key: "none", label: "Cilincing", mean: null, median: null, count: 0 },
];

function Trends({ texts, count }: SamplesProps & { count: (value: number) => string }) {
  const points = Array.from({ length: 12 }, (_, index) => {
    const name = `${index + 1}/2026`;
    return { key: name, label: name, short: name };
  });
  const values = points.map((_, index) => (index === 5 ? null : 60 + ((index * 37) % 50)));
  return (
    <Shelf title="Trend">
      <Trend
        title={texts.received}
        note={texts.definition}
        pointName={texts.month}
        points={points}
        format={count}
        target={{ value: 90, label: texts.target }}
        series={[
          { key: "received", label: texts.received, look: "bars", values },
          {
            key: "resolved",
            label: texts.resolved,
            look: "line",
            values: values.map((one) => one && one - 20),
          },
          { key: "late", label: texts.late, look: "dashed", values: values.map((one) => one && one / 3) },
        ]}
      />
    </Shelf>
  );
}
