import type { TestBook } from './test-book.ts';

/** How SQLite answers each question that `work` asks of the book and that fits `of`, step by step. */
export async function plansOf(
  { deps }: Pick<TestBook, 'deps'>,
  of: RegExp,
  work: () => unknown,
): Promise<string[]> {
  const steps: string[] = [];
  const client = deps.database.$client;
  const prepare = client.prepare.bind(client) as typeof client.prepare;
  Object.assign(client, {
    prepare: (sql: string) => {
      if (of.test(sql)) {
        const values = Array.from(sql.match(/\?/g) ?? [], () => null);
        const rows = prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...values);
        steps.push(...rows.map(({ detail }) => detail));
      }
      return prepare(sql);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(client, { prepare });
  }
  return steps;
}
