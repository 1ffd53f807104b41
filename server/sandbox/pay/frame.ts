import { html, type Markup } from '../../html.ts';

export interface PayPages {
  /** The provider's. */
  name: string;
  /** Where its pages are; `style.css` is below it. */
  path: string;
  /** What nobody should be mistaken about. */
  notice: string;
}

/** The page around everything a payer sees at an emulated provider. */
export function payFrame({ name, path, notice }: PayPages, title: string, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title} · ${name} test page</title>
    <link rel="stylesheet" href="${path}/style.css">
  </head>
  <body>
    <header class="notice">${notice}</header>
    <main>${content}
      <p class="foot">An emulation of ${name}, run by Daftar. It has no connection to ${name}.</p>
    </main>
  </body>
</html>
`;
}

export function missingPage(provider: PayPages): Markup {
  return payFrame(
    provider,
    'No such link',
    html`<section class="sheet"><div class="bill"><h1>There is nothing to pay here</h1>
    <p class="what">This link does not exist. Check that you copied all of it.</p></div></section>`,
  );
}

export function state(
  kind: 'good' | 'wait' | 'rest' | 'bad',
  icon: Markup,
  title: string,
  text: string | Markup,
): Markup {
  const role = kind === 'bad' ? 'alert' : 'status';
  return html`<div class="state ${kind}" role="${role}">${icon}<div><h2>${title}</h2><p>${text}</p></div></div>`;
}

export const timeText = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const icon = (path: string) =>
  html([
    `<svg viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="11" cy="11" r="9"/><path d="${path}"/></svg>`,
  ] as unknown as TemplateStringsArray);

export const tickIcon = icon('m7 11.5 2.8 2.8L15 8.5');
export const crossIcon = icon('m8 8 6 6m0-6-6 6');
export const clockIcon = icon('M11 6v5l3 2');
export const backIcon = icon('M13.5 14.5H9.8a2.8 2.8 0 0 1 0-5.6h4.7m-2.2-2.3 2.3 2.3-2.3 2.3');
