import type { JSX } from 'solid-js';
import { moneyText } from '../i18n/format.ts';

/** Money: never broken over two lines, digits under digits. */
export function Amount(props: { minor: number; currency: string; class?: string }): JSX.Element {
  return (
    <bdi class={`amount ${props.class ?? ''}`} dir="ltr">
      {moneyText(props.minor, props.currency)}
    </bdi>
  );
}

/** Money that is read from afar: the number before the currency that it is in. */
export function BigAmount(props: { minor: number; currency: string; class: string }): JSX.Element {
  const parts = () => moneyText(props.minor, props.currency).split(props.currency);
  return (
    <bdi class={`amount ${props.class}`} dir="ltr">
      {parts()[0]}
      <span class="amount-code">{props.currency}</span>
      {parts()[1]}
    </bdi>
  );
}
