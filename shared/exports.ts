import { type SavedViewPage, savedViewPages } from './saved-views.ts';

/** The lists that can be saved as a file: all that have filters worth keeping. */
export const exportLists = savedViewPages;

export type ExportList = SavedViewPage;

/** So many rows can be chosen one by one: for a file, and for what is done to each. */
export const chosenMax = 5_000;

/** As the audit log calls it that one was taken. */
export type ExportAction = `exports.${ExportList}`;
