import type { JSX } from 'solid-js';
import { Amount } from './Amount.tsx';

/** A sum as it is written under a bill: parts, then the total below the line. */
export function Totals(props: { foot?: boolean; children: JSX.Element }): JSX.Element {
  return (
    <dl class="totals" classList={{ 'totals-foot': props.foot ?? false }}>
      {props.children}
    </dl>
  );
}

export function TotalRow(props: {
  name: string;
  minor: number;
  currency: string;
  last?: boolean;
}): JSX.Element {
  return (
    <div class="total-row" classList={{ 'total-last': props.last ?? false }}>
      <dt>{props.name}</dt>
      <dd>
        <Amount minor={props.minor} currency={props.currency} />
      </dd>
    </div>
  );
}
