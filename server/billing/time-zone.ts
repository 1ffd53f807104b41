import type { Store } from '../../db/client.ts';
import { readSetting } from '../../db/queries/settings.ts';

/** The zone in which the book's days begin and end. */
export function timeZoneOf(store: Store): string {
  return readSetting(store, 'time_zone') ?? 'Asia/Riyadh';
}
