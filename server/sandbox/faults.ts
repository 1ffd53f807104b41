import type { Sqlite } from '../../db/client.ts';
import {
  type SandboxFaults,
  type SandboxFaultsInput,
  sandboxFaultsSchema,
} from '../../shared/schemas/sandbox.ts';

/** Faults that are used up one at a time. */
type CountedFault =
  | 'apiDownNext'
  | 'apiBusyNext'
  | 'dropAnswers'
  | 'dropNext'
  | 'unknownNext'
  | 'forgetTokens';

export type Faults = ReturnType<typeof createFaults>;

/** What each account does wrong on demand; kept in the column `faults` of the emulator's table of accounts. */
export function createFaults(sqlite: Sqlite, accountsTable: string) {
  const readFaults = sqlite.prepare<[string], { faults: string }>(
    `SELECT faults FROM ${accountsTable} WHERE id = ?`,
  );
  const writeFaults = sqlite.prepare<[string, string]>(`UPDATE ${accountsTable} SET faults = ? WHERE id = ?`);

  function faults(accountId: string): SandboxFaults {
    return sandboxFaultsSchema.parse(JSON.parse(readFaults.get(accountId)?.faults ?? '{}'));
  }

  return {
    faults,

    /** Sets all of them; what is left out goes back to its default. */
    setFaults(accountId: string, next: SandboxFaultsInput): SandboxFaults {
      const checked = sandboxFaultsSchema.parse(next);
      writeFaults.run(JSON.stringify(checked), accountId);
      return checked;
    },

    /** Uses one of a counted fault up; false if none was left. */
    use(accountId: string, fault: CountedFault): boolean {
      const current = faults(accountId);
      if (current[fault] === 0) return false;
      writeFaults.run(JSON.stringify({ ...current, [fault]: current[fault] - 1 }), accountId);
      return true;
    },
  };
}
