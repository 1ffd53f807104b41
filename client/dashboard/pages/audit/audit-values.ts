import { actionKinds, actionStatuses } from '../../../../shared/action-status.ts';
import type { AuditRowView } from '../../../../shared/audit.ts';
import { connectionStatuses, hookStates } from '../../../../shared/connection-status.ts';
import { deliveryStatuses, endpointStatuses } from '../../../../shared/delivery-status.ts';
import { eventReasons, eventStatuses } from '../../../../shared/event-status.ts';
import { invoiceStatuses } from '../../../../shared/invoice-status.ts';
import { languageNames, languages } from '../../../../shared/languages.ts';
import { modes } from '../../../../shared/ledger.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { paymentStatuses } from '../../../../shared/payment-status.ts';
import { userRoles } from '../../../../shared/roles.ts';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';

/** The word for a code; null for what is none of these codes. */
type Say = (value: string) => string | null;

type SubjectKind = NonNullable<AuditRowView['subject']>['kind'];

function oneOf<Code extends string>(codes: readonly Code[], say: (code: Code) => string): Say {
  return (value) => {
    const code = codes.find((known) => known === value);
    return code === undefined ? null : say(code);
  };
}

/** The same word means different states of different things. */
const statusOf: Partial<Record<SubjectKind, Say>> = {
  invoice: oneOf(invoiceStatuses, (status) => t.invoiceStatus[status]()),
  payment: oneOf(paymentStatuses, (status) => t.paymentStatus[status]()),
  action: oneOf(actionStatuses, (status) => t.actionStatus[status]()),
  event: oneOf(eventStatuses, (status) => t.eventStatus[status]()),
  delivery: oneOf(deliveryStatuses, (status) => t.deliveries.status[status]()),
  endpoint: oneOf(endpointStatuses, (status) => t.endpoints.status[status]()),
  connection: oneOf(connectionStatuses, (status) => t.audit.connectionStatus[status]()),
};

const messageType = oneOf(messageTypes, (type) => t.messages.name[type]());

const wordsOf: Readonly<Record<string, Say>> = {
  mode: oneOf(modes, (mode) => t.connections.modeWord[mode]()),
  role: oneOf(userRoles, (role) => t.people.roles[role]()),
  roles: oneOf(userRoles, (role) => t.people.roles[role]()),
  hookState: oneOf(hookStates, (state) => t.hookState[state]()),
  reason: oneOf(eventReasons, (reason) => t.eventReason[reason]()),
  kind: oneOf(actionKinds, (kind) => t.audit.actionKind[kind]()),
  language: oneOf(languages, (language) => languageNames[language]),
  provider: providerName,
  type: messageType,
  types: messageType,
};

/** What is exported is no one thing, but its filter speaks of one kind. */
const kindOfExport: Readonly<Record<string, SubjectKind>> = {
  'exports.invoices': 'invoice',
  'exports.payments': 'payment',
  'exports.events': 'event',
  'exports.deliveries': 'delivery',
};

/** A kept code in words; what is no code stays as it was kept. */
export function wordFor(row: Pick<AuditRowView, 'subject' | 'action'>, name: string, value: string): string {
  const kind = row.subject?.kind ?? kindOfExport[row.action];
  const say = name === 'status' ? kind && statusOf[kind] : wordsOf[name];
  return say?.(value) ?? value;
}
