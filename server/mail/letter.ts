import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import type { Business } from '../../shared/schemas/settings.ts';
import { html, type Markup } from '../html.ts';
import { leftToRight, type Speech, speechIn, withoutIsolation } from '../speech.ts';
import { typed, typedLines } from '../typed.ts';
import { type MailWords, mailWordsIn } from './words/words.ts';

/** What a mail about an invoice is made from. */
export interface Lettered {
  invoice: InvoiceRecord;
  business: Business;
  merchant: string | null;
  payUrl: string;
  /** Answers reach the business. */
  canAnswer: boolean;
  hasPdf: boolean;
  now: number;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

interface Spoken extends Lettered {
  words: MailWords;
  speech: Speech;
  name: string;
  number: string;
  amount: string;
  due: string | null;
}

/** The mail that brings an invoice, in its language: once as text, once drawn. */
export function invoiceLetter(lettered: Lettered): Letter {
  const spoken = speak(lettered);
  return {
    subject: subjectOf(spoken),
    text: withoutIsolation(textOf(spoken)),
    html: drawn(spoken).text,
  };
}

export function letterSubject(lettered: Omit<Lettered, 'canAnswer' | 'hasPdf'>): string {
  return subjectOf(speak({ ...lettered, canAnswer: false, hasPdf: false }));
}

function speak(lettered: Lettered): Spoken {
  const { invoice, business, merchant, now } = lettered;
  const words = mailWordsIn[invoice.language];
  const speech = speechIn(invoice.language, business.timeZone);
  const day = invoice.dueAt === null ? null : speech.day(invoice.dueAt);
  const late = invoice.dueAt !== null && invoice.dueAt < now;
  return {
    ...lettered,
    words,
    speech,
    name: merchant === null ? words.theMerchant : typed(merchant),
    number: leftToRight(invoice.number ?? ''),
    amount: speech.money(invoice.dueMinor, invoice.currency),
    due: day === null ? null : late ? words.wasDueOn(day) : words.dueOn(day),
  };
}

function subjectOf({ invoice, words, number, name, amount }: Spoken): string {
  const subject = words.subject(number, name, amount);
  const whole = invoice.mode === 'test' ? words.testSubject(subject) : subject;
  return withoutIsolation(whole).replace(/[\u00a0\u202f]/g, ' ');
}

function greeting({ invoice, words }: Spoken): string {
  return invoice.customerName === null ? words.hello : words.helloTo(typed(invoice.customerName));
}

/** What stands small at the end: who it comes from. */
function imprint({ business, words, name }: Spoken): string[] {
  return [
    name,
    ...typedLines(business.address),
    ...(business.taxNumber === '' ? [] : [`${words.taxNumber} ${leftToRight(business.taxNumber)}`]),
    ...[business.email, business.phone].filter(Boolean).map(leftToRight),
  ];
}

function textOf(spoken: Spoken): string {
  const { invoice, words, number, name, amount, due, payUrl } = spoken;
  const paragraphs = [
    ...(invoice.mode === 'test' ? [words.testRibbon] : []),
    greeting(spoken),
    words.lead(name, number),
    [`${words.introduced(words.amountDue)} ${amount}`, ...(due === null ? [] : [due])].join('\n'),
    `${words.introduced(words.pay)}\n${payUrl}`,
    ...(invoice.note === null
      ? []
      : [[words.introduced(words.note), ...typedLines(invoice.note)].join('\n')]),
    ...(spoken.hasPdf ? [words.attached] : []),
    ...(spoken.canAnswer ? [words.answer(name)] : []),
    ['-- ', ...imprint(spoken), words.sentWith].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const ink = '#1a2230';
const inkSoft = '#535b69';
const rule = '#e2ded5';
const accent = '#284e99';
const font = "'IBM Plex Sans','IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif";

/** Mail programs know tables and inline styles, and little else; nothing is loaded from anywhere. */
function drawn(spoken: Spoken): Markup {
  const { invoice, words, speech, name, number, amount, due, payUrl } = spoken;
  const start = speech.direction === 'rtl' ? 'right' : 'left';
  const small = `font-size:13px;line-height:1.6;color:${inkSoft}`;
  const lines = (all: readonly string[]) =>
    all.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
  return html`<!doctype html>
<html lang="${invoice.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subjectOf(spoken)}</title>
</head>
<body style="margin:0;padding:0;background:#fcfaf6">
<div style="display:none;max-height:0;overflow:hidden">${[amount, due].filter(Boolean).join(' · ')}</div>
<table role="presentation" dir="${speech.direction}" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fcfaf6"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" dir="${speech.direction}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid ${rule};border-radius:12px;font-family:${font};font-size:15px;line-height:1.6;color:${ink};text-align:${start}">
${invoice.mode === 'test' ? html`<tr><td align="center" style="padding:8px 24px;background:#ffe7e4;color:#b02a2d;font-weight:600;border-radius:12px 12px 0 0">${words.testRibbon}</td></tr>` : null}
<tr><td style="padding:24px 28px 0;font-size:20px;font-weight:600">${name}</td></tr>
<tr><td style="padding:16px 28px 0"><p style="margin:0 0 8px">${greeting(spoken)}</p><p style="margin:0">${words.lead(name, number)}</p></td></tr>
<tr><td style="padding:20px 28px 0"><table role="presentation" dir="${speech.direction}" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:2px solid ${ink};border-bottom:1px solid ${rule}"><tr><td style="padding:14px 0;text-align:${start}"><span style="${small}">${words.amountDue}</span><br><span style="font-size:28px;line-height:1.3;font-weight:600">${amount}</span>${due === null ? null : html`<br><span style="${small}">${due}</span>`}</td></tr></table></td></tr>
<tr><td style="padding:20px 28px 0"><a href="${payUrl}" style="display:inline-block;padding:12px 22px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none;border-radius:8px">${words.pay}</a></td></tr>
<tr><td style="padding:14px 28px 0;${small}">${words.orOpen}<br><a href="${payUrl}" dir="ltr" style="color:${accent};word-break:break-all">${payUrl}</a></td></tr>
${invoice.note === null ? null : html`<tr><td style="padding:16px 28px 0"><span style="${small}">${words.note}</span><br>${lines(typedLines(invoice.note))}</td></tr>`}
<tr><td style="padding:16px 28px 0;${small}">${lines([...(spoken.hasPdf ? [words.attached] : []), ...(spoken.canAnswer ? [words.answer(name)] : [])])}</td></tr>
<tr><td style="padding:20px 28px 24px"><div style="border-top:1px solid ${rule};padding-top:14px;${small}">${lines(imprint(spoken))}</div></td></tr>
</table>
<p style="margin:12px 0 0;font-family:${font};font-size:12px;color:#6b727e">${words.sentWith}</p>
</td></tr></table>
</body>
</html>
`;
}
