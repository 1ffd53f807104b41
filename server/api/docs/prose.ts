import { html, type Markup } from '../../html.ts';

/** A sentence in which `code` stands between backticks. */
export function sentence(text: string): Markup {
  const pieces = text
    .split('`')
    .map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
  return html`${pieces}`;
}

/** Paragraphs, with an empty line between them. */
export function prose(text: string): Markup {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  return html`${paragraphs.map((paragraph) => html`<p>${sentence(paragraph)}</p>`)}`;
}

/** Lines to copy. The button is there only where the script that makes it work is. */
export function code(text: string, label: string): Markup {
  return html`<div class="code"><pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre><button type="button" class="copy" hidden>Copy</button></div>`;
}
