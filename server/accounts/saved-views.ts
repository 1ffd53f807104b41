import {
  countSavedViews,
  deleteSavedView,
  findSavedView,
  findSavedViewNamed,
  insertSavedView,
  renameSavedView,
  type SavedViewRecord,
  savedViewsOf,
} from '../../db/queries/saved-views.ts';
import { newId } from '../../shared/ids.ts';
import type { SavedViewPage, SavedViewView } from '../../shared/saved-views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

type SavedViewDeps = Pick<Deps, 'database' | 'clock'>;

/** More than anybody looks through; it only keeps a mistaken program from filling the book. */
const viewsMax = 200;

export function listSavedViews({ database }: SavedViewDeps, userId: string): SavedViewView[] {
  return savedViewsOf(database, userId).map(viewOf);
}

/** @throws DaftarError `saved_view.name_taken`, `saved_view.too_many` */
export function saveView(
  { database, clock }: SavedViewDeps,
  userId: string,
  view: Omit<SavedViewView, 'id'>,
): SavedViewView {
  return database.transaction((tx) => {
    if (countSavedViews(tx, userId) >= viewsMax)
      throw new DaftarError('saved_view.too_many', `You have ${viewsMax} saved views; remove one first.`);
    const now = clock.now();
    const record = { ...view, id: newId('savedView', now), userId, createdAt: now };
    if (!insertSavedView(tx, record)) throw nameTaken(view.name);
    return viewOf(record);
  });
}

/** @throws DaftarError `saved_view.not_found`, `saved_view.name_taken` */
export function renameView(
  { database }: SavedViewDeps,
  userId: string,
  id: string,
  name: string,
): SavedViewView {
  return database.transaction((tx) => {
    const view = requireOwn(findSavedView(tx, userId, id));
    const other = findSavedViewNamed(tx, { userId, page: view.page, name });
    if (other && other.id !== id) throw nameTaken(name);
    renameSavedView(tx, id, name);
    return viewOf({ ...view, name });
  });
}

/** @throws DaftarError `saved_view.not_found` */
export function removeView({ database }: SavedViewDeps, userId: string, id: string): void {
  deleteSavedView(database, requireOwn(findSavedView(database, userId, id)).id);
}

/** Another person's is as good as none. */
function requireOwn(view: SavedViewRecord | undefined): SavedViewRecord {
  if (view) return view;
  throw new DaftarError('saved_view.not_found', 'You have no such saved view.');
}

function nameTaken(name: string): DaftarError {
  return new DaftarError('saved_view.name_taken', `This list has a view named ${name} already.`);
}

function viewOf({ id, page, name, query }: SavedViewRecord): SavedViewView {
  return { id, page: page as SavedViewPage, name, query };
}
