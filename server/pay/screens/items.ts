import { totalsOf } from '../../../shared/invoice-totals.ts';
import { html, type Markup } from '../../html.ts';
import { leftToRight } from '../speech.ts';
import type { BillScreen } from './bill-main.ts';

const openLinesMax = 6;

/** What the money is for. A long list is folded, so that the ways to pay stay near. */
export function items(screen: BillScreen): Markup {
  const { lines, speech, bill } = screen;
  const title = speech.words.items(lines.length);
  const folded = lines.length > openLinesMax && bill.ways.length > 0;
  return folded
    ? html`<details id="items" class="sheet"><summary>${title}</summary>${table(screen)}</details>`
    : html`<section class="sheet items" aria-labelledby="items-title"><h2 id="items-title">${title}</h2>${table(screen)}</section>`;
}

function table(screen: BillScreen): Markup {
  const { lines, speech, bill } = screen;
  const { words } = speech;
  const { currency } = bill.invoice;
  const { lineGrossMinor } = totalsOf(lines);
  return html`<table><caption class="unseen">${words.items(lines.length)}</caption>
<thead class="unseen"><tr><th scope="col">${words.quantity}</th><th scope="col">${words.description}</th><th scope="col">${words.amount}</th></tr></thead>
<tbody>${lines.map(
    (line, i) => html`<tr><td class="quantity"><bdi>${speech.quantity(line.quantityMilli)}</bdi></td>
<td class="thing"><bdi>${line.description}</bdi>${line.quantityMilli === 1000 ? null : html`<span class="small">${leftToRight(`${speech.quantity(line.quantityMilli)} × ${speech.money(line.unitAmountMinor, currency)}`)}</span>`}</td>
<td class="money">${speech.money(lineGrossMinor[i] ?? 0, currency)}</td></tr>`,
  )}</tbody>
<tfoot>${sums(screen).map(([name, amountMinor, kind]) => html`<tr class="${kind}"><th scope="row" colspan="2" class="sum">${name}</th><td class="money">${speech.money(amountMinor, currency)}</td></tr>`)}</tfoot></table>`;
}

type Sum = readonly [name: string, amountMinor: number, kind: 'part' | 'total'];

function sums({ lines, speech, bill }: BillScreen): Sum[] {
  const { words } = speech;
  const { invoice } = bill;
  const taxes = totalsOf(lines).taxes.filter(({ taxRateMilli }) => taxRateMilli > 0);
  const shows = (rows: readonly Sum[], when: boolean) => (when ? rows : []);
  return [
    ...shows(
      [[words.subtotal, invoice.subtotalMinor, 'part']],
      taxes.length > 0 || invoice.discountMinor > 0,
    ),
    ...shows([[words.discount, -invoice.discountMinor, 'part']], invoice.discountMinor > 0),
    ...taxes.map(
      ({ taxRateMilli, taxMinor }): Sum => [words.tax(speech.rate(taxRateMilli)), taxMinor, 'part'],
    ),
    [words.total, invoice.totalMinor, 'total'],
    ...shows([[words.alreadyPaid, invoice.paidMinor, 'part']], invoice.paidMinor > 0),
    ...shows([[words.sentBack, invoice.refundedMinor, 'part']], invoice.refundedMinor > 0),
    ...shows([[words.amountDue, invoice.dueMinor, 'total']], invoice.paidMinor > 0 && invoice.dueMinor > 0),
  ];
}
