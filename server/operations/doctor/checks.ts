import { openReadOnly } from '../../../db/client.ts';
import { auditCheck } from './audit.ts';
import { type Check, type CheckResult, runCheck } from './check.ts';
import { arrivalsCheck, eventsCheck } from './events.ts';
import { amountsCheck, fileCheck, modesCheck } from './file.ts';
import { invoiceMoneyCheck } from './invoices.ts';
import { messagesCheck } from './messages.ts';
import { hourTotalsCheck, hourTriesCheck, paymentsCheck, reviewsCheck } from './payments.ts';
import { timelineCheck } from './timeline.ts';

/** The invariants that can be read from the database alone. */
const checks: readonly Check[] = [
  fileCheck,
  arrivalsCheck,
  eventsCheck,
  invoiceMoneyCheck,
  paymentsCheck,
  timelineCheck,
  modesCheck,
  amountsCheck,
  hourTotalsCheck,
  hourTriesCheck,
  reviewsCheck,
  messagesCheck,
  auditCheck,
];

/** All of them on a connection of its own that can't write. */
export function checkDatabase(path: string): CheckResult[] {
  const database = openReadOnly(path);
  try {
    const book = { database, sqlite: database.$client };
    return checks.map((check) => runCheck(check, book));
  } finally {
    database.$client.close();
  }
}
