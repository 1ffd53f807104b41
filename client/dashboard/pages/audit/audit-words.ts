import type { AuditFacts, AuditOutcome, AuditRowView } from '../../../../shared/audit.ts';
import { isCurrency } from '../../../../shared/money.ts';
import type { Look } from '../../../components/StatusChip.tsx';
import { instantText, moneyText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { wordFor } from './audit-values.ts';

export const outcomeLooks: Record<AuditOutcome, Look> = {
  done: ['paid', 'check'],
  refused: ['waiting', 'minus'],
  failed: ['bad', 'cross'],
};

/** The sentence for an action; null where its own name says it: a route of the API, or one of an older version. */
export function actionText(action: string): string | null {
  return t.audit.actions[action]?.() ?? null;
}

/** Where the thing can be looked at; null for what has no page of its own. */
export function subjectHref(subject: AuditRowView['subject']): string | null {
  if (!subject) return null;
  const { kind, id } = subject;
  if (kind === 'settings') return '/settings';
  if (kind === 'key') return '/keys';
  if (kind === 'user' || kind === 'invite') return '/settings/people';
  const folder = folders[kind];
  return folder && id ? `/${folder}/${id}` : null;
}

const folders: Partial<Record<NonNullable<AuditRowView['subject']>['kind'], string>> = {
  connection: 'connections',
  invoice: 'invoices',
  customer: 'customers',
  payment: 'payments',
  event: 'events',
  refusal: 'refused',
  endpoint: 'endpoints',
  message: 'messages',
  delivery: 'deliveries',
};

/** One line of a difference: what it is called, and what it was and is. */
export interface Difference {
  name: string;
  before: string | null;
  after: string | null;
}

type Kept = Pick<AuditRowView, 'subject' | 'action'>;

export function differencesIn(row: Kept & Pick<AuditRowView, 'before' | 'after'>): Difference[] {
  const { before, after } = row;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const currency = currencyIn(after) ?? currencyIn(before);
  return [...names]
    .filter((name) => before?.[name] !== after?.[name])
    .map((name) => ({
      name: factName(name),
      before: valueText(row, name, before?.[name], currency),
      after: valueText(row, name, after?.[name], currency),
    }))
    .filter((difference) => difference.before !== difference.after);
}

export function askedIn(row: Kept & Pick<AuditRowView, 'asked'>): { name: string; value: string }[] {
  const { asked } = row;
  return Object.entries(asked ?? {}).flatMap(([name, value]) => {
    const text = valueText(row, name, value, currencyIn(asked));
    return text === null ? [] : [{ name: factName(name), value: text }];
  });
}

function factName(name: string): string {
  return t.audit.facts[name]?.() ?? name;
}

function currencyIn(facts: AuditFacts | null): string | null {
  const currency = facts?.currency;
  return typeof currency === 'string' && isCurrency(currency) ? currency : null;
}

/** A kept value as it can be read; null where there is none. */
function valueText(row: Kept, name: string, value: unknown, currency: string | null): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? t.audit.diff.yes() : t.audit.diff.no();
  if (typeof value === 'number') {
    if (/(?:At|^at|^since)$/.test(name)) return instantText(value);
    return name.endsWith('Minor') && currency ? moneyText(value, currency) : numberText(value);
  }
  if (Array.isArray(value))
    return value.length === 0 ? null : t.common.list(value.map((one) => wordFor(row, name, String(one))));
  return typeof value === 'string' ? wordFor(row, name, value) : JSON.stringify(value);
}
