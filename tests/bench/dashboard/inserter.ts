import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/client.ts';

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A prepared insert of whole rows of one table; what is left out is null or the column's default. */
export function inserter<T extends SQLiteTable>(
  database: Database,
  table: T,
): (row: T['$inferInsert']) => void {
  const columns: [string, SQLiteColumn][] = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => `\`${snakeCase(key)}\``).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = database.$client.prepare(
    `INSERT INTO \`${getTableName(table)}\` (${names}) VALUES (${marks})`,
  );
  return (row) => {
    const values = columns.map(([key, column]) => {
      const given = (row as Record<string, unknown>)[key] ?? column.default ?? null;
      return given === null ? null : column.mapToDriverValue(given);
    });
    statement.run(...values);
  };
}
