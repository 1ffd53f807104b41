import type { OpenConnection } from '../../billing/connection-book.ts';
import { html, type Markup } from '../../html.ts';
import type { Provider } from '../../providers/provider.ts';
import { isUnderWay } from '../progress.ts';
import { callingCode, payerName } from '../speech.ts';
import type { BillScreen } from './bill-main.ts';

export interface TypedPhone {
  connectionId: string;
  text: string;
}

/** How it can be paid. While something is under way, the other ways stand back: paying twice is easy enough. */
export function waysSheet(screen: BillScreen): Markup | null {
  const { bill, speech, progress, problem } = screen;
  const { words } = speech;
  const opened = progress.find(({ kind }) => kind === 'ready');
  const ways = bill.ways.filter((way) => !(opened?.kind === 'ready' && opened.way === way));
  if (ways.length === 0) return null;
  const list = html`<div class="ways">${ways.map((way, i) => wayForm(screen, way, i === 0))}</div>`;
  if (!isUnderWay(progress) && !opened)
    return html`<section class="sheet choices" aria-labelledby="how"><h2 id="how">${words.howToPay}</h2>${list}</section>`;
  const checking = progress.some(({ kind }) => kind === 'checking');
  const asked = progress.some(({ kind }) => kind === 'sending' || kind === 'waiting' || kind === 'unsure');
  return html`<details id="other" class="sheet choices"${problem?.phone ? html` open` : null}><summary>${checking ? words.notPaidYet : words.anotherWay}</summary>
${asked ? html`<p class="warn">${words.onlyOnce}</p>` : null}${list}</details>`;
}

function wayForm(screen: BillScreen, way: OpenConnection, first: boolean): Markup {
  return way.provider.kind === 'link' ? linkWay(screen, way, first) : phoneForm(screen, way, first);
}

function linkWay(screen: BillScreen, way: OpenConnection, first: boolean): Markup {
  const { words } = screen.speech;
  return html`<div class="way">${wayTitle(screen, way)}
<p class="small">${words.linkHint(payerName(way.provider))}</p>
${linkForm(screen, way, first)}</div>`;
}

export function linkForm(
  { addresses, speech }: BillScreen,
  { record, provider }: OpenConnection,
  first: boolean,
): Markup {
  return html`<form method="post" action="${addresses.link}"><input type="hidden" name="connection" value="${record.id}">
<button class="${first ? 'primary' : 'secondary'}">${speech.words.continueTo(payerName(provider))}</button></form>`;
}

function phoneForm(screen: BillScreen, way: OpenConnection, first: boolean): Markup {
  const { addresses, speech, problem } = screen;
  const { record, provider } = way;
  const { words } = speech;
  const id = `phone-${record.id}`;
  const typed = problem?.phone?.connectionId === record.id ? problem.phone : null;
  return html`<form method="post" action="${addresses.prompt}" class="way">${wayTitle(screen, way)}
<input type="hidden" name="connection" value="${record.id}">
<label for="${id}">${words.phoneLabel(payerName(provider))}</label>
<input id="${id}" name="phone" type="tel" inputmode="tel" autocomplete="tel" dir="ltr" required maxlength="32" value="${typed?.text ?? ''}" data-country="${provider.country}" aria-describedby="${id}-hint"${typed ? html` aria-invalid="true" autofocus` : null}>
<p id="${id}-hint" class="small${typed ? ' problem' : ''}"${typed ? html` role="alert"` : null}>${typed ? (problem?.text ?? '') : words.phoneHint(callingCode(provider))}</p>
<button class="${first ? 'primary' : 'secondary'}">${words.sendRequest}</button></form>`;
}

/** The brands, or the company. Ways of the same brand are told apart by company, or by the merchant's name for the account. */
function wayTitle({ bill }: BillScreen, { provider, record }: OpenConnection): Markup {
  const brands = brandsOf(provider);
  const others = bill.ways.filter((way) => way.record.id !== record.id);
  const isTwin = others.some((way) => way.provider.id === provider.id);
  const isLike = others.some((way) => brandsOf(way.provider).join() === brands.join());
  const apart = isTwin ? record.name : isLike && !brands.includes(provider.name) ? provider.name : null;
  return html`<h3>${brands.map((brand, i) => html`${i === 0 ? null : html`<span class="dot" aria-hidden="true">·</span>`}<bdi>${brand}</bdi>`)}${apart === null ? null : html`<bdi class="twin">${apart}</bdi>`}</h3>`;
}

function brandsOf({ name, payerMethods }: Provider): readonly string[] {
  return payerMethods ?? [name];
}
