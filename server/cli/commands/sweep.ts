import { z } from 'zod';
import { listConnectionRecords } from '../../../db/queries/connections.ts';
import { idSchema } from '../../../shared/schemas/common.ts';
import type { SweepCounts } from '../../../shared/sweep.ts';
import { requireConnection } from '../../billing/connections.ts';
import { sweepConnection } from '../../billing/sweep.ts';
import { defineCommand } from '../command.ts';

export const sweep = defineCommand({
  name: 'sweep',
  summary: 'Ask the providers now about everything that no event may have said.',
  options: [{ name: 'connection', value: 'ID', help: 'this one only' }],
  input: z.object({ connection: idSchema('connection').optional() }),
  run: async (deps, { connection }) => {
    const ids = connection
      ? [requireConnection(deps, connection).record.id]
      : listConnectionRecords(deps.database).map(({ id }) => id);
    const swept: (SweepCounts & { connectionId: string })[] = [];
    for (const connectionId of ids)
      swept.push({ connectionId, ...(await sweepConnection(deps, connectionId)) });
    return { swept };
  },
  text: ({ swept }) =>
    swept.length === 0
      ? 'There is no connection to sweep.'
      : swept
          .map(
            ({ connectionId, asked, same, repaired, toReview, notOurs }) =>
              `${connectionId}: asked ${asked}, same ${same}, repaired ${repaired}, to review ${toReview}, not ours ${notOurs}`,
          )
          .join('\n'),
});
