import { createSignal, type JSX, Show } from 'solid-js';
import type { InvoiceView, WayView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../../components/Field.tsx';
import { SelectField, TextField } from '../../../../components/TextField.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { locale, t } from '../../../../i18n/i18n.ts';
import { appErrorOf } from '../../../data/app-error.ts';
import { errorText } from '../../../error-text.ts';
import { createPhoneAsking } from './ask-phone.ts';
import { MustWaitNotice } from './MustWaitNotice.tsx';

interface AskPhoneProps {
  invoice: InvoiceView;
  ways: readonly WayView[];
  /** Another phone was asked and may still answer. */
  again: boolean;
  onAsked: () => void;
}

/** Puts the question on a phone: through which connection, and at which number. */
export function AskPhone(props: AskPhoneProps): JSX.Element {
  const [chosen, setChosen] = createSignal<string>();
  const [typed, setTyped] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const asking = createPhoneAsking(
    () => props.invoice.id,
    () => {
      setTried(false);
      props.onAsked();
    },
  );
  let form: HTMLFormElement | undefined;
  const way = () => props.ways.find(({ connectionId }) => connectionId === chosen()) ?? props.ways[0];
  const phone = () => typed() ?? (props.again ? '' : (props.invoice.customer?.phone ?? ''));
  const amount = () => moneyText(props.invoice.dueMinor, props.invoice.currency);
  const isPhoneWrong = () => {
    const error = asking.error();
    return error !== null && appErrorOf(error).code === 'checkout.phone_invalid';
  };
  const problem = () => {
    if (tried() && phone().trim() === '') return t.invoices.prompt.phoneMissing();
    return isPhoneWrong() ? errorText(asking.error()) : undefined;
  };
  const otherError = () => (isPhoneWrong() ? null : asking.error());
  const change = (set: () => void) => {
    asking.forget();
    set();
  };
  const submit = () => {
    const connectionId = way()?.connectionId;
    if (asking.isAsking() || asking.mustWait() || connectionId === undefined) return;
    setTried(true);
    if (phone().trim() === '') {
      if (form) focusFirstProblem(form);
      return;
    }
    asking.ask({ connectionId, phone: phone().trim() });
  };
  return (
    <form
      ref={form}
      class="ask-phone"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{props.again ? t.invoices.prompt.another() : t.invoices.prompt.title()}</h3>
      <p class="muted small">{t.invoices.prompt.lead()}</p>
      <div class="form-grid">
        <Show when={props.ways.length > 1}>
          <SelectField
            label={t.invoices.prompt.connection()}
            value={way()?.connectionId ?? ''}
            choices={props.ways.map(({ connectionId, connectionName }) => ({
              value: connectionId,
              label: connectionName,
            }))}
            onChange={(id) => change(() => setChosen(id))}
          />
        </Show>
        <TextField
          label={t.invoices.prompt.phone()}
          type="tel"
          autocomplete="tel"
          value={phone()}
          onInput={(text) => change(() => setTyped(text))}
          problem={problem()}
          help={t.invoices.prompt.phoneHelp(countryName(way()?.country))}
          maxLength={40}
          required
          ltr
        />
      </div>
      <Show when={asking.mustWait()}>
        {(wait) => <MustWaitNotice wait={wait()} onOver={asking.forget} />}
      </Show>
      <Show when={otherError()}>{(error) => <ErrorNotice error={error()} />}</Show>
      <div>
        <Button
          type="submit"
          kind={props.again ? 'plain' : 'main'}
          icon="phone"
          busy={asking.isAsking()}
          disabled={asking.mustWait() !== null}
        >
          {asking.isAsking() ? t.invoices.prompt.asking() : t.invoices.prompt.ask(amount())}
        </Button>
      </div>
    </form>
  );
}

function countryName(country: string | undefined): string {
  return country === undefined
    ? ''
    : (new Intl.DisplayNames(locale(), { type: 'region' }).of(country) ?? country);
}
