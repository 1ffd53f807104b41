import { decodeCursor, type Place, pageOf } from '../../../db/queries/keyset.ts';
import type { ApiPage } from '../../../shared/api/common.ts';
import { type IdKind, isId } from '../../../shared/ids.ts';
import { InvalidFields } from '../fields.ts';

/** A keyset page of what `find` reads, each row shown by `show`. @throws InvalidFields for a cursor that is not ours */
export function apiPage<Row, Shown>(
  { of, cursor, limit }: { of: IdKind; cursor?: string | undefined; limit: number },
  find: (page: { after: Place | undefined; limit: number }) => Row[],
  placeOf: (row: Row) => Place,
  show: (rows: Row[]) => Shown[],
): ApiPage<Shown> {
  const after = decodeCursor(cursor);
  if (cursor !== undefined && !(after && isId(of, after.id)))
    throw new InvalidFields([{ field: 'cursor', message: 'must be the nextCursor of a page of this list' }]);
  const { rows, nextCursor } = pageOf(find({ after, limit: limit + 1 }), limit, placeOf);
  return { data: show(rows), nextCursor };
}

export function byCreation({ createdAt, id }: { createdAt: number; id: string }): Place {
  return { at: createdAt, id };
}
