import { useQuery } from '@tanstack/solid-query';
import type { ProcedurePath } from '../../../server/trpc/router.ts';
import { queries } from './queries.ts';

/** Whether the reader's role may do something: what they may not do is not offered. */
export function createMay(): (path: ProcedurePath) => boolean {
  const session = useQuery(() => queries.session());
  return (path) => (session.isPending ? false : (session.data?.permissions.includes(path) ?? false));
}
