import { connectionTestCodes } from '../../../../shared/connection-test.ts';
import { attemptOutcomes } from '../../../../shared/delivery-status.ts';
import { eventReasons, refusalReasons } from '../../../../shared/event-status.ts';
import { hookFindings } from '../../../../shared/hook-health.ts';
import { reviewKinds } from '../../../../shared/ledger.ts';
import { paymentFailures } from '../../../../shared/payment-failure.ts';
import { t } from '../../../i18n/i18n.ts';

interface Said {
  title: string;
  rows: { says: string; advice: string }[];
}

/** What other pages say where it happens, gathered so that it can be looked through and searched. */
export function saidElsewhere(): Said[] {
  const { findings, causes, remedies } = t.connections.health;
  return [
    {
      title: t.help.hookFindings(),
      rows: hookFindings.map((code) => ({
        says: findings[code](),
        advice: `${causes[code]()} ${remedies[code]()}`,
      })),
    },
    {
      title: t.help.refusalReasons(),
      rows: refusalReasons.map((reason) => ({
        says: t.refusalReason[reason](),
        advice: t.refusalRemedy[reason](),
      })),
    },
    {
      title: t.help.connectionTests(),
      rows: connectionTestCodes
        .filter((code) => code !== 'ok')
        .map((code) => ({ says: t.connectionTest[code](), advice: '' })),
    },
    {
      title: t.help.eventReasons(),
      rows: eventReasons.map((reason) => ({ says: t.eventReason[reason](), advice: '' })),
    },
    {
      title: t.help.reviewKinds(),
      rows: reviewKinds.map((kind) => ({ says: t.reviewKind[kind](), advice: t.reviewRemedy[kind]() })),
    },
    {
      title: t.help.paymentFailures(),
      rows: paymentFailures.map((failure) => ({
        says: t.paymentFailure[failure]?.() ?? failure,
        advice: t.paymentAdvice[failure](),
      })),
    },
    {
      title: t.help.outcomes(),
      rows: attemptOutcomes.map((outcome) => ({
        says: t.deliveries.outcome[outcome](),
        advice: t.deliveries.advice[outcome](),
      })),
    },
  ];
}
