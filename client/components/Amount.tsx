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
