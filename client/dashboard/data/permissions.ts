import { createSignal } from 'solid-js';
import type { ProcedurePath } from '../../../server/trpc/router.ts';

const [allowed, setAllowed] = createSignal<ReadonlySet<string>>(new Set());

/** True if the role of who is signed in may do it. The server decides; this only keeps useless buttons away. */
export function can(path: ProcedurePath): boolean {
  return allowed().has(path);
}

export function rememberPermissions(paths: readonly string[]): void {
  setAllowed(new Set(paths));
}
