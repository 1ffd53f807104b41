import { html, type Markup } from '../../html.ts';
import type { Assets } from '../../static/assets.ts';
import type { Route } from '../route.ts';
import { guideSections, part } from './guide.ts';
import { objectSection, operationSection } from './operation.ts';
import { type ApiDocument, type Operation, readDocument } from './read-document.ts';
import { receiveSection } from './receive.ts';
import { sampleLanguages } from './request-samples.ts';

const guideParts = [
  ['begin', 'Begin'],
  ['keys', 'Keys and modes'],
  ['money', 'Money, times, ids'],
  ['repeat', 'Send it again safely'],
  ['pages', 'Pages and filters'],
  ['errors', 'Errors'],
  ['limits', 'How much'],
] as const;

/** The whole documentation as one page, drawn from the OpenAPI document. */
export function docsPage(routes: readonly Route[], serverUrl: string, assets: Assets): Markup {
  const document = readDocument(routes, serverUrl);
  const common = commonErrors(document.operations);
  const codes = new Set(common.map(({ code }) => code));
  const objects = objectNames(document);
  const isObject = (name: string) => objects.includes(name);
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Daftar API</title>
<meta name="description" content="Invoices that are paid exactly once: the REST API and the messages of this Daftar.">
${assets.styles.map((path) => html`<link rel="stylesheet" href="${path}">`)}${assets.scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="top">
<p class="brand"><a href="/api/docs">Daftar API</a></p>
<fieldset class="languages"><legend class="unseen">Samples in</legend>${sampleLanguages.map(languageChoice)}</fieldset>
<p class="links"><a href="/api/v1/openapi.json">OpenAPI</a> <a href="/keys">API keys</a></p>
</header>
<div class="book">
<nav class="index" aria-label="Contents"><details class="index-fold" open><summary>Contents</summary>
<ul>${guideParts.map(([id, title]) => entry(id, title))}${entry('receive', 'Receive messages')}</ul>
${document.tags.map((tag) => html`<p class="index-tag">${capital(tag)}</p><ul>${operationsOf(document, tag).map(({ operationId, summary }) => entry(operationId, summary))}</ul>`)}
<p class="index-tag">Objects</p><ul>${objects.map((name) => entry(`object-${name}`, name))}</ul>
</details></nav>
<main id="content" tabindex="-1">
<h1>Daftar API</h1>
<p class="lead">Write invoices from your own systems, and be told when they are paid. Everything is at <code>${serverUrl}</code>.</p>
${guideSections({ serverUrl, errors: common })}
${receiveSection()}
${document.tags.map((tag) =>
  part(
    `tag-${tag}`,
    capital(tag),
    html`${operationsOf(document, tag).map((operation) => operationSection(document, operation, { codes }))}`,
  ),
)}
${part('objects', 'Objects', html`${objects.map((name) => objectSection(document, name, isObject))}`)}
</main>
</div>
</body>
</html>
`;
}

/** Radio buttons, so that the choice works without a script; the stylesheet shows the samples that belong to it. */
function languageChoice(language: string, at: number): Markup {
  return html`<label class="language"><input class="unseen" type="radio" name="language" value="${language}"${at === 0 ? html` checked` : null}><span>${language}</span></label>`;
}

function entry(id: string, title: string): Markup {
  return html`<li><a href="#${id}">${title}</a></li>`;
}

function operationsOf({ operations }: ApiDocument, tag: string): Operation[] {
  return operations.filter((operation) => operation.tag === tag);
}

/** What every operation can answer, and what every one that takes a body can. */
function commonErrors(operations: readonly Operation[]): { status: number; code: string }[] {
  const all = new Map(operations.flatMap(({ errors }) => errors).map((each) => [each.code, each]));
  return [...all.values()]
    .filter(({ code }) => /^(api|request|server)\./.test(code))
    .sort((one, other) => one.status - other.status || one.code.localeCompare(other.code));
}

/** The objects that answers hold; pages and inputs are told where they are used. */
function objectNames({ schemas }: ApiDocument): string[] {
  return Object.keys(schemas)
    .filter((name) => !/(Page|Input|Change|Problem)$/.test(name))
    .sort();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
