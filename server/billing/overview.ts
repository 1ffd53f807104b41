import { firstStepsOf } from '../../db/queries/overview.ts';
import type { OverviewQuestion, OverviewView } from '../../shared/overview-views.ts';
import type { Deps } from '../deps.ts';
import { attention, type OverviewReader } from './attention.ts';
import { invoicePage } from './invoice-view.ts';
import { latestSteps } from './latest-steps.ts';
import { currencyFigures } from './overview-money.ts';

const invoicesShown = 8;

/** What a merchant wants to know in the morning: is anything wrong, and how much came in. */
export function overview(deps: Deps, question: OverviewQuestion, reader: OverviewReader): OverviewView {
  const { mode, days } = question;
  const latest = invoicePage(deps, { mode, limit: invoicesShown }).rows;
  return {
    days,
    currencies: currencyFigures(deps, question),
    attention: attention(deps, mode, reader),
    latest,
    steps: latestSteps(deps, mode, latest),
    firstSteps: firstStepsOf(deps.database, mode),
  };
}
