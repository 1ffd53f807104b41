import type { Clock } from '../clock.ts';

const keptMs = 5 * 60_000;
const keptMax = 200;

interface Kept {
  since: number;
  answer: Promise<{ status: number; headers: [string, string][]; body: string }>;
}

/**
 * What a page asked for and heard no answer to, it asks again under the same name: it is done once, and answered twice.
 * Only what took effect is kept, for a few minutes and in this process: a lost answer is missed at once.
 */
export function createWishes(
  clock: Clock,
): (name: string, work: () => Promise<Response>) => Promise<Response> {
  const all = new Map<string, Kept>();
  const prune = () => {
    for (const [name, { since }] of all)
      if (since < clock.now() - keptMs || all.size > keptMax) all.delete(name);
  };
  return async (name, work) => {
    prune();
    const known = all.get(name)?.answer;
    const answer =
      known ??
      work().then(async (response) => ({
        status: response.status,
        headers: [...response.headers],
        body: await response.text(),
      }));
    if (!known) all.set(name, { since: clock.now(), answer });
    try {
      const { status, headers, body } = await answer;
      if (status !== 200) all.delete(name);
      return new Response(body, { status, headers });
    } catch (error) {
      all.delete(name);
      throw error;
    }
  };
}
