import type { Database, Sqlite } from '../../../db/client.ts';

export const checkNames = [
  'file',
  'arrivals',
  'events',
  'invoice_money',
  'payments',
  'timeline',
  'modes',
  'amounts',
  'hour_totals',
  'hour_tries',
  'reviews',
  'messages',
  'audit',
  'secrets',
] as const;

export type CheckName = (typeof checkNames)[number];

/** What one check found on the book. */
export interface CheckResult {
  name: CheckName;
  /** The promise it looks after, for people. */
  promise: string;
  /** How many rows it looked at. */
  looked: number;
  /** How many of them break the promise. */
  broken: number;
  /** The first of those, in words. */
  findings: string[];
}

export interface Check {
  name: CheckName;
  promise: string;
  /** Reads only, inside one read transaction, so that what it sees is one moment of the book. */
  run(book: Reader, report: Report): void;
}

export interface Reader {
  database: Database;
  sqlite: Sqlite;
}

export interface Report {
  looked(rows: number): void;
  broken(finding: string): void;
}

const findingsMax = 20;

export function runCheck(check: Check, book: Reader): CheckResult {
  const result: CheckResult = {
    name: check.name,
    promise: check.promise,
    looked: 0,
    broken: 0,
    findings: [],
  };
  const report: Report = {
    looked: (rows) => {
      result.looked += rows;
    },
    broken: (finding) => {
      result.broken += 1;
      if (result.findings.length < findingsMax) result.findings.push(finding);
    },
  };
  try {
    book.sqlite.transaction(() => check.run(book, report))();
  } catch (error) {
    report.broken(`could not be checked to its end: ${error instanceof Error ? error.message : error}`);
  }
  return result;
}

/** Reports every row of a statement that selects what must not be there; its column `finding` is the sentence. */
export function reportRows({ sqlite }: Reader, report: Report, statement: string): void {
  for (const { finding } of sqlite.prepare(statement).iterate() as Iterable<{ finding: string }>) {
    report.broken(finding);
  }
}

export function countRows({ sqlite }: Reader, table: string): number {
  return (sqlite.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows;
}
