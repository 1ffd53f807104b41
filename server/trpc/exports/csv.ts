/** What a cell may hold; null is an empty one. */
export type Cell = string | number | null;

/** What a spreadsheet takes for a formula, in a cell that comes from outside: it could read other cells and send them off. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** One record by RFC 4180. Text that would be run as a formula is defused with an apostrophe; numbers are ours. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tells spreadsheets that the file is UTF-8, without which they garble Arabic. */
export const byteOrderMark = '\ufeff';
