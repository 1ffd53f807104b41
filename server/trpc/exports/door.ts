import { Elysia } from 'elysia';
import { z } from 'zod';
import { chosenMax, type ExportList, exportLists } from '../../../shared/exports.ts';
import { modes } from '../../../shared/ledger.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { writeAudit } from '../../accounts/audit.ts';
import { requireFresh } from '../../accounts/proof.ts';
import type { Deps } from '../../deps.ts';
import { DaftarError } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { admit } from '../admit.ts';
import { byteOrderMark, type Cell, csvLine } from './csv.ts';
import { exportSources } from './lists.ts';

type ExportDeps = Deps & { accounts: Accounts; addressOf(request: Request): string | null };

/**
 * Door 2 too: a filtered list as a CSV file, for those who may and have just proved who they are; or, where many rows
 * were chosen by hand, those of it that the body names. Whoever takes the book's data away is written down before the
 * first of it leaves.
 */
export function exportsDoor(deps: ExportDeps) {
  return new Elysia({ name: 'exports' })
    .get('/exports/:file', ({ request, params }) => answer(request, params.file, wantedInAddress))
    .post('/exports/:file', ({ request, params }) => answer(request, params.file, wantedInBody), {
      parse: 'none',
    });

  async function answer(
    request: Request,
    file: string,
    wantedIn: (request: Request) => Wanted | Promise<Wanted>,
  ): Promise<Response> {
    const list = exportLists.find((known) => `${known}.csv` === file);
    if (!list) throw new DaftarError('request.not_found', 'There is no such export');
    const { user, session, fresh } = admit(deps, await deps.accounts.sessionOf(request), `exports.${list}`);
    if (fresh) requireFresh(session, deps.clock.now());
    const { filter, ids } = await wantedIn(request);
    const read = openExport(deps, list, filter, ids);
    writeAudit(deps, {
      actor: { kind: 'user', id: user.id, name: user.name, address: deps.addressOf(request) },
      action: `exports.${list}`,
      outcome: 'done',
      mode: modes.find((mode) => mode === filter.mode) ?? null,
      asked: ids ? { ...filter, chosen: ids.length } : filter,
    });
    return new Response(streamOf(exportSources[list].columns, read), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${fileNameOf(list, deps.clock.now())}"`,
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
      },
    });
  }
}

/** @throws DaftarError `request.invalid` for a filter that is none of this list's */
function openExport(deps: Deps, list: ExportList, filter: unknown, ids?: readonly string[]) {
  try {
    return exportSources[list].open(deps, filter, ids);
  } catch (error) {
    if (error instanceof z.ZodError) throw new DaftarError('request.invalid', z.prettifyError(error));
    throw error;
  }
}

const wantedSchema = z.object({
  filter: z.record(z.string().max(40), z.union([z.string().max(1200), z.number()])),
  /** The rows that were chosen; too many of them for an address. */
  ids: z.array(z.string()).optional(),
});

type Wanted = z.infer<typeof wantedSchema>;

/** As long as the largest choice, written as JSON. */
const bodyBytesMax = 64 * chosenMax;

function wantedInAddress({ url }: Request): Wanted {
  return wantedIn(`{"filter":${new URL(url).searchParams.get('filter') ?? '{}'}}`);
}

async function wantedInBody(request: Request): Promise<Wanted> {
  const body = await readBody(request, bodyBytesMax);
  return wantedIn(new TextDecoder().decode(body ?? undefined));
}

function wantedIn(text: string): Wanted {
  try {
    return wantedSchema.parse(JSON.parse(text));
  } catch {
    throw new DaftarError('request.invalid', '`filter` is not the JSON of a filter');
  }
}

type Read = ReturnType<(typeof exportSources)[ExportList]['open']>;

/** A slice whenever the reader has room for one; everything else has its turn in between. */
function streamOf(columns: readonly string[], read: Read): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = (rows: readonly (readonly Cell[])[]) => encoder.encode(rows.map(csvLine).join(''));
  let cursor: string | undefined;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(byteOrderMark + csvLine(columns))),
    async pull(controller) {
      await Bun.sleep(0);
      const { rows, nextCursor } = await read(cursor);
      if (rows.length > 0) controller.enqueue(lines(rows));
      if (nextCursor === null) controller.close();
      else cursor = nextCursor;
    },
  });
}

function fileNameOf(list: ExportList, now: number): string {
  return `daftar-${list}-${new Date(now).toISOString().slice(0, 10)}.csv`;
}
