import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { AuditRowView } from '../../../../shared/audit.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts } from '../../../components/Sheet.tsx';
import { WhyLink } from '../../../components/WhyLink.tsx';
import { instantText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { codeText } from '../../error-text.ts';
import { askedIn, type Difference, differencesIn } from './audit-words.ts';

/** What was asked for and what is different since, in words; secrets were never kept. */
export function AuditDetail(props: { row: AuditRowView }): JSX.Element {
  const asked = () => askedIn(props.row);
  const differences = () => differencesIn(props.row);
  const isBare = () => asked().length === 0 && differences().length === 0 && !props.row.errorCode;
  return (
    <div class="stack">
      <Show when={props.row.errorCode}>
        {(code) => (
          <section class="stack-tight">
            <h3>{t.audit.diff.why()}</h3>
            <p>
              {codeText(code())} <Ltr>{code()}</Ltr> <WhyLink code={code()} />
            </p>
          </section>
        )}
      </Show>
      <Show when={asked().length > 0}>
        <section class="stack-tight">
          <h3>{t.audit.diff.asked()}</h3>
          <Facts>
            <For each={asked()}>
              {({ name, value }) => (
                <Fact name={name}>
                  <bdi class="break-anywhere">{value}</bdi>
                </Fact>
              )}
            </For>
          </Facts>
        </section>
      </Show>
      <Show when={differences().length > 0}>
        <Differences of={differences()} />
      </Show>
      <Show when={isBare()}>
        <p class="muted">{t.audit.diff.nothing()}</p>
      </Show>
      <p class="small muted audit-marks">
        <span>{instantText(props.row.at)}</span>
        <span>
          {t.audit.diff.position()} {numberText(props.row.position)}
        </span>
        <span>
          {t.audit.diff.action()} <Ltr>{props.row.action}</Ltr>
        </span>
        <Show when={props.row.mode}>
          {(mode) => (
            <span>
              {t.audit.diff.mode()} {t.shell.modes[mode()]()}
            </span>
          )}
        </Show>
        <Show when={props.row.subject?.id}>
          {(id) => (
            <span>
              {t.audit.diff.subject()}{' '}
              <A href={`/audit?subject=${id()}`}>
                <Ltr>{id()}</Ltr>
              </A>
            </span>
          )}
        </Show>
      </p>
    </div>
  );
}

function Differences(props: { of: readonly Difference[] }): JSX.Element {
  return (
    <table class="difference">
      <caption>{t.audit.diff.changed()}</caption>
      <thead>
        <tr>
          <th scope="col">{t.audit.diff.name()}</th>
          <th scope="col">{t.audit.diff.before()}</th>
          <th scope="col">{t.audit.diff.after()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.of}>
          {({ name, before, after }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <Show when={before} fallback={t.common.dash()}>
                  {(text) => (
                    <del>
                      <bdi>{text()}</bdi>
                    </del>
                  )}
                </Show>
              </td>
              <td>
                <Show when={after} fallback={t.common.dash()}>
                  {(text) => (
                    <ins>
                      <bdi>{text()}</bdi>
                    </ins>
                  )}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
