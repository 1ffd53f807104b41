import { searchSchema } from '../../../shared/schemas/search.ts';
import type { SearchKind } from '../../../shared/search-views.ts';
import { mayCall, type PermissionPath } from '../../accounts/permissions.ts';
import { findAnything } from '../search/find.ts';
import { procedure, router } from '../trpc.ts';

/** What is not for everybody to see is not for everybody to find. */
const needs: Partial<Record<SearchKind, PermissionPath>> = { key: 'keys.list', person: 'people.list' };

export const searchRouter = router({
  find: procedure.input(searchSchema).query(({ ctx, input }) =>
    findAnything(ctx.deps.database, input, (kind) => {
      const path = needs[kind];
      return path === undefined || mayCall(ctx.user.role, path);
    }),
  ),
});
