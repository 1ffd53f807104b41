import { type Language, languageNames, languages } from '../../../shared/languages.ts';
import { html, type Markup } from '../../html.ts';
import { withoutIsolation } from '../../speech.ts';
import type { Assets } from '../../static/assets.ts';
import { isolated, type Speech } from '../speech.ts';
import type { Notice } from '../words/words.ts';

export interface Frame {
  speech: Speech;
  assets: Assets;
  title: string;
  /** Stands above the page: who asks for the money. */
  merchant: string | null;
  testMode: boolean;
  /** The page in another language. */
  addressIn(language: Language): string;
  /** Where a browser without JavaScript looks again, and how soon. */
  refresh: { seconds: number; address: string; always: boolean } | null;
  main: Markup;
}

/** The whole document: everything that is needed, in one answer. */
export function frame(page: Frame): Markup {
  const { speech, assets, merchant } = page;
  const { words, language, direction } = speech;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>${withoutIsolation(page.title)}</title>
${assets.styles.map((path) => html`<link rel="stylesheet" href="${path}">`)}${assets.scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
<link rel="icon" href="data:,">
${page.refresh ? refreshing(page.refresh) : null}
</head>
<body>
<header>
${page.testMode ? html`<p class="ribbon">${words.testMode}</p>` : null}
<div class="top">
${merchant === null ? null : html`<p class="merchant"><bdi>${merchant}</bdi></p>`}
<nav class="languages" aria-label="${words.chooseLanguage}">${languages.map((each) => languageLink(each, page))}</nav>
</div>
</header>
${page.main}
<p id="said" class="unseen" role="status"></p>
${merchant === null ? null : html`<footer class="foot">${words.sentWith}</footer>`}
</body>
</html>
`;
}

export function notice(
  kind: 'good' | 'wait' | 'bad' | 'rest',
  icon: Markup,
  words: Notice,
  more: Markup | null = null,
): Markup {
  return html`<section class="notice ${kind}">${icon}<div><h2>${words.title}</h2><p>${words.text}</p>${more}</div></section>`;
}

/** A page that says one thing: there is no such invoice, or it was asked for too often. */
export function plainMain(words: Notice, icon: Markup, more: Markup | null = null): Markup {
  return html`<main id="pay"><section class="sheet plain">${icon}<h1>${words.title}</h1><p>${words.text}</p>${more}</section></main>`;
}

function languageLink(each: Language, { speech, addressIn }: Frame): Markup {
  const current = each === speech.language ? html` aria-current="true"` : null;
  return html`<a href="${addressIn(each)}" lang="${each}" hreflang="${each}"${current}>${languageNames[each]}</a>`;
}

function refreshing({
  seconds,
  address,
  always,
}: {
  seconds: number;
  address: string;
  always: boolean;
}): Markup {
  const meta = html`<meta http-equiv="refresh" content="${seconds};url=${address}">`;
  return always ? meta : html`<noscript>${meta}</noscript>`;
}

export function merchantName(merchant: string | null, { words }: Speech): string {
  return merchant === null ? words.theMerchant : isolated(merchant);
}
