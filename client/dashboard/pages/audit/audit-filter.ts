import { auditActorKinds, auditOutcomes } from '../../../../shared/audit.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { startOfDay } from '../../days.ts';
import { searchOf } from '../../lists/list-filter.ts';

/** The filters as they stand in the address, so that a list can be kept and shared. */
export type AuditParams = {
  text?: string;
  who?: string;
  actor?: string;
  action?: string;
  subject?: string;
  outcome?: string;
  sort?: string;
  from?: string;
  until?: string;
};

export type ChangeParams = (change: { [K in keyof AuditParams]?: string | undefined }) => void;

/** Every filter taken away; the order is none. */
export const noParams = {
  text: undefined,
  who: undefined,
  actor: undefined,
  action: undefined,
  subject: undefined,
  outcome: undefined,
  from: undefined,
  until: undefined,
} satisfies Record<Exclude<keyof AuditParams, 'sort'>, undefined>;

/** What does not make sense in an address is left out, never an error. */
export function auditFilterOf(params: Partial<AuditParams>) {
  return {
    text: searchOf(params.text),
    actorKind: auditActorKinds.find((kind) => kind === params.who),
    actorId: params.actor?.slice(0, 60) || undefined,
    action: params.action?.slice(0, 80) || undefined,
    subjectId: params.subject?.slice(0, 60) || undefined,
    outcome: auditOutcomes.find((outcome) => outcome === params.outcome),
    sort: timeSorts.find((sort) => sort === params.sort),
    from: startOfDay(params.from),
    until: startOfDay(params.until, 1),
  };
}

export function isAuditFiltered(params: Partial<AuditParams>): boolean {
  const { sort: _sort, ...filter } = auditFilterOf(params);
  return Object.values(filter).some((value) => value !== undefined);
}
