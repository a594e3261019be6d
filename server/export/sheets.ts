import writeExcelFile from "write-excel-file/node";

/** A cell of an exported sheet. */
export type Cell = string | number | null;
export type Sheet = { name: string; rows: Cell[][] };

/** The tables one below the other, an empty line between; UTF-8 with a byte order mark, which spreadsheets need. */
export function toCsv(sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ rows }) => rows.map((row) => row.map(csvCell).join(",")).join("\r\n"));
  return `\ufeff${tables.join("\r\n\r\n")}\r\n`;
}

/** A spreadsheet would run a text that begins like a formula. */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The same as a workbook, one sheet each; texts are written as texts, never as formulas. */
export function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      columns: [{ width: 34 }, ...Array(Math.max(0, (rows[0]?.length ?? 1) - 1)).fill({ width: 14 })],
      data: rows.map((row) =>
        row.map((cell) =>
          cell === null
            ? null
            : typeof cell === "number"
              ? { type: Number, value: cell }
              : { type: String, value: cell },
        ),
      ),
    })),
  ).toBuffer();
}

export const sheetTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
