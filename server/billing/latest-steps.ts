import { lastSteps, lastStepsOf } from '../../db/queries/latest-steps.ts';
import { type Mode, type TimelineKind, timelineKinds } from '../../shared/ledger.ts';
import type { StepView } from '../../shared/overview-views.ts';
import type { Deps } from '../deps.ts';
import { timelineViews } from './invoice-view.ts';

/** What another step of the same moment says better. */
const echoes: readonly TimelineKind[] = ['status_changed', 'link_requested', 'link_paid', 'prompt_paid'];
const told = timelineKinds.filter((kind) => !echoes.includes(kind));
const stepsShown = 8;

/** What just happened in a mode, newest first. While only the other mode is busy: what happened to `latest`. */
export function latestSteps(deps: Deps, mode: Mode, latest: readonly { id: string }[]): StepView[] {
  const { database } = deps;
  const just = lastSteps(database, mode, told, stepsShown);
  const ids = latest.map(({ id }) => id);
  const rows = just.length > 0 ? just : lastStepsOf(database, ids, told, stepsShown);
  return timelineViews(deps, rows).map((view, i) => ({
    ...view,
    invoiceId: rows[i]?.invoiceId ?? '',
    number: rows[i]?.number ?? null,
    customerName: rows[i]?.customerName ?? null,
  }));
}
