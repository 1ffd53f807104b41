import { html, type Markup } from '../../html.ts';
import { exampleBody, examplePath } from './examples.ts';
import { type Field, fieldsOf } from './fields.ts';
import { code, prose, sentence } from './prose.ts';
import { type ApiDocument, nameOf, nonNull, type Operation, type Parameter } from './read-document.ts';
import { remedyFor } from './remedies.ts';
import { requestSample, sampleLanguages } from './request-samples.ts';

/** Errors that every operation knows; the guide tells of them once. */
export interface Common {
  codes: ReadonlySet<string>;
}

/** One operation: what it takes, what it answers, what can go wrong, and how it is called. */
export function operationSection(document: ApiDocument, operation: Operation, common: Common): Markup {
  const { operationId, method, path, summary, description, parameters, body } = operation;
  const own = operation.errors.filter(({ code: each }) => !common.codes.has(each));
  const shown = parameters.filter((each) => each.in !== 'header');
  return html`<section class="operation" id="${operationId}">
<h3><a href="#${operationId}">${summary}</a></h3>
<p class="address"><span class="method" data-method="${method}">${method}</span> <code>/api/v1${path}</code></p>
<div class="columns"><div class="words">
${prose(description)}
${shown.length === 0 ? null : table('Parameters', shown.map(parameterRow))}
${body === null ? null : table('Body', fieldsOf({ document, pointAt: () => false }, body).map(fieldRow))}
${answerLine(operation)}
${own.length === 0 ? null : errorTable('Errors of its own', own)}
</div>
<div class="samples">${samplesOf(document, operation)}</div></div>
</section>`;
}

/** A named object that answers hold. */
export function objectSection(
  document: ApiDocument,
  name: string,
  isObject: (name: string) => boolean,
): Markup {
  const schema = document.schemas[name] ?? {};
  const fields = fieldsOf({ document, pointAt: isObject }, schema).map((field) => ({
    ...field,
    required: false,
  }));
  return html`<section class="object" id="object-${name}">
<h3><a href="#object-${name}">${name}</a></h3>
${prose(schema.description ?? '')}
${table(`Fields of ${name}`, fields.map(fieldRow))}
</section>`;
}

export function errorTable(title: string, errors: readonly { status: number; code: string }[]): Markup {
  const rows = errors.map(
    ({ status, code: each }) =>
      html`<tr><th scope="row"><a href="/help/errors/${each}"><code>${each}</code></a></th><td class="number">${status}</td><td>${sentence(remedyFor(each) ?? 'The answer’s `title` says what to do.')}</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><caption>${title}</caption><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">what to do</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function table(title: string, rows: readonly Markup[]): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><caption>${title}</caption><tbody>${rows}</tbody></table></div>`;
}

function parameterRow({ name, required, description = '', schema }: Parameter): Markup {
  const [field] = fieldsOf(
    { document: emptyDocument, pointAt: () => false },
    { properties: { [name]: schema }, required: required ? [name] : [] },
  );
  return field ? fieldRow({ ...field, path: name, description: description || field.description }) : html``;
}

const emptyDocument: ApiDocument = { serverUrl: '', tags: [], operations: [], schemas: {} };

function fieldRow(field: Field): Markup {
  const { path, type, object, required, nullable, description, words, limits } = field;
  const kind = object === null ? html`${type}` : html`<a href="#object-${object}">${object}</a>`;
  const list = object !== null && type.startsWith('list of') ? html`list of ` : null;
  return html`<tr><th scope="row"><code>${path}</code>${required ? html` <span class="must">required</span>` : null}</th>
<td>${list}<span class="type">${kind}${nullable ? ' or null' : ''}</span>${limits.map((limit) => html`<span class="limit">, ${limit}</span>`)}
${description === '' ? null : html`<p>${sentence(description)}</p>`}
${words.length === 0 ? null : html`<p class="choices">${words.map((word) => html`<code>${word}</code> `)}</p>`}</td></tr>`;
}

function answerLine({ status, answer, answerType }: Operation): Markup {
  if (answerType === null) return html`<p class="answer">Answers <code>${status}</code> without a body.</p>`;
  const found = answer && nonNull(answer).schema.$ref;
  if (!found)
    return html`<p class="answer">Answers <code>${status}</code> with <code>${answerType}</code>.</p>`;
  const name = nameOf(found);
  const inner = name.replace(/Page$/, '');
  return inner === name
    ? html`<p class="answer">Answers <code>${status}</code> with ${objectLink(name)}.</p>`
    : html`<p class="answer">Answers <code>${status}</code> with a page: <code>data</code>, a list of ${objectLink(inner)}, and <code>nextCursor</code>.</p>`;
}

function objectLink(name: string): Markup {
  return html`<a href="#object-${name}">${name}</a>`;
}

function samplesOf(document: ApiDocument, operation: Operation): Markup {
  const isFile = operation.answerType !== null && operation.answerType !== 'application/json';
  const call = {
    method: operation.method,
    url: document.serverUrl + examplePath(operation),
    body: exampleBody(document, operation),
    file: isFile ? `${operation.tag.replace(/s$/, '')}.pdf` : null,
  };
  return html`${sampleLanguages.map(
    (language) =>
      html`<div class="sample" data-language="${language}"><p class="sample-name">${language}</p>${code(requestSample(language, call), `${operation.summary}, in ${language}`)}</div>`,
  )}`;
}
