import { useQuery } from '@tanstack/solid-query';
import { createSignal, createUniqueId, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import type { CustomerView } from '../../../../../shared/views.ts';
import { Field } from '../../../../components/Field.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { mode } from '../../../data/mode.ts';
import { queries } from '../../../data/queries.ts';
import type { DraftCustomer } from './draft.ts';

interface CustomerPickerProps {
  customer: DraftCustomer;
  problem: (field: 'name' | 'email' | 'phone') => string | undefined;
  onChange: (customer: DraftCustomer) => void;
}

/** One of the known customers, found while typing, or a new one by that name. */
export function CustomerPicker(props: CustomerPickerProps): JSX.Element {
  const remove = () => props.onChange({ kind: 'none' });
  return (
    <Switch>
      <Match when={props.customer.kind === 'none' || props.customer.kind === 'typed'}>
        <CustomerSearch customer={props.customer} onChange={props.onChange} />
      </Match>
      <Match when={props.customer.kind === 'known' && props.customer}>
        {(known) => (
          <div class="picked">
            <div class="picked-words">
              <span class="strong">
                <bdi>{known().name}</bdi>
              </span>
              <span class="muted small">
                <bdi dir="ltr">{[known().email, known().phone].filter(Boolean).join(' · ')}</bdi>
              </span>
            </div>
            <IconButton icon="cross" label={t.invoiceForm.customerRemove()} onClick={remove} />
          </div>
        )}
      </Match>
      <Match when={props.customer.kind === 'new' && props.customer}>
        {(fresh) => (
          <div class="picked">
            <div class="form-grid picked-words">
              <TextField
                label={t.invoiceForm.customerName()}
                value={fresh().name}
                onInput={(name) => props.onChange({ ...fresh(), name })}
                problem={props.problem('name')}
                maxLength={200}
                required
              />
              <TextField
                label={t.invoiceForm.customerEmail()}
                type="email"
                value={fresh().email}
                onInput={(email) => props.onChange({ ...fresh(), email })}
                problem={props.problem('email')}
                optional
                ltr
              />
              <TextField
                label={t.invoiceForm.customerPhone()}
                type="tel"
                value={fresh().phone}
                onInput={(phone) => props.onChange({ ...fresh(), phone })}
                problem={props.problem('phone')}
                optional
                ltr
              />
            </div>
            <IconButton icon="cross" label={t.invoiceForm.customerRemove()} onClick={remove} />
          </div>
        )}
      </Match>
    </Switch>
  );
}

const typingMs = 180;

interface CustomerSearchProps {
  customer: DraftCustomer;
  onChange: (customer: DraftCustomer) => void;
}

/**
 * The combobox pattern: the focus stays in the text, arrows move through the suggestions, Enter takes one. What is
 * typed is never lost: as long as nobody is chosen it is a new customer, and the line below the field says so.
 */
function CustomerSearch(props: CustomerSearchProps): JSX.Element {
  const listId = createUniqueId();
  const text = () => (props.customer.kind === 'typed' ? props.customer.text : '');
  const [asked, setAsked] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const found = useQuery(() => ({
    ...queries.customerSuggestions(mode(), asked()),
    enabled: open(),
    placeholderData: (previous) => previous,
  }));
  const customers = (): CustomerView[] => (found.isPending ? [] : (found.data ?? []));
  const canBeNew = () => text().trim() !== '';
  const optionCount = () => customers().length + (canBeNew() ? 1 : 0);
  const optionId = (i: number) => `${listId}-${i}`;

  const type = (next: string) => {
    props.onChange(next.trim() === '' ? { kind: 'none' } : { kind: 'typed', text: next });
    setOpen(true);
    setActive(-1);
    clearTimeout(timer);
    timer = setTimeout(() => setAsked(next.trim()), typingMs);
  };
  const choose = (i: number) => {
    const customer = customers()[i];
    if (customer) props.onChange({ kind: 'known', ...customer });
    else if (canBeNew()) props.onChange(newCustomer(text().trim()));
  };
  const press = (event: KeyboardEvent) => {
    const count = optionCount();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (count > 0) setActive((active() + step + count) % count);
    } else if (event.key === 'Enter' && open() && count > 0) {
      event.preventDefault();
      // Without a choice among the suggestions the text itself is meant: they may still be those of an earlier text.
      if (active() >= 0) choose(active());
      else if (canBeNew()) props.onChange(newCustomer(text().trim()));
    } else if (event.key === 'Escape' && open()) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div class="combo">
      <Field
        label={t.invoiceForm.customer()}
        hideLabel
        optional
        note={<Typed text={text()} found={customers()} />}
      >
        {(wiring) => (
          <input
            {...wiring}
            class="input"
            type="text"
            role="combobox"
            autocomplete="off"
            dir="auto"
            aria-expanded={open() && optionCount() > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open() && active() >= 0 ? optionId(active()) : undefined}
            placeholder={t.invoiceForm.customerSearch()}
            value={text()}
            onInput={(event) => type(event.currentTarget.value)}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={press}
          />
        )}
      </Field>
      <span class="sr-only" aria-live="polite">
        {open() && !found.isPending ? t.invoiceForm.suggestions(customers().length) : ''}
      </span>
      <div class="combo-list" role="listbox" id={listId} hidden={!open() || optionCount() === 0}>
        <For each={customers()}>
          {(customer, i) => (
            <Option id={optionId(i())} active={active() === i()} onChoose={() => choose(i())}>
              <bdi>{customer.name}</bdi>
              <span class="muted small">
                <bdi dir="ltr">{customer.email ?? customer.phone ?? ''}</bdi>
              </span>
            </Option>
          )}
        </For>
        <Show when={canBeNew()}>
          <Option
            id={optionId(customers().length)}
            active={active() === customers().length}
            onChoose={() => choose(customers().length)}
          >
            <span class="row">
              <Icon name="plus" size={14} />
              {t.invoiceForm.customerNew(text().trim())}
            </span>
          </Option>
        </Show>
      </div>
    </div>
  );
}

/** What will become of the text if nobody is chosen. */
function Typed(props: { text: string; found: readonly CustomerView[] }): JSX.Element {
  const name = () => props.text.trim();
  const isKnown = () => props.found.some((one) => one.name.toLowerCase() === name().toLowerCase());
  return (
    <div aria-live="polite">
      <Show when={name() !== ''}>
        <p>{t.invoiceForm.customerWillBeNew(name())}</p>
        <Show when={isKnown()}>
          <p>{t.invoiceForm.customerSameName()}</p>
        </Show>
      </Show>
    </div>
  );
}

interface OptionProps {
  id: string;
  active: boolean;
  onChoose: () => void;
  children: JSX.Element;
}

function Option(props: OptionProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
    <div
      id={props.id}
      class="combo-option"
      role="option"
      aria-selected={props.active}
      on:pointerdown={(event) => {
        event.preventDefault();
        props.onChoose();
      }}
    >
      {props.children}
    </div>
  );
}

/** What was typed may be an address or a number rather than a name. */
function newCustomer(text: string): DraftCustomer {
  if (/^\S+@\S+$/.test(text)) return { kind: 'new', name: '', email: text, phone: '' };
  if (/^\+?[\d\s()-]{7,}$/.test(text)) return { kind: 'new', name: '', email: '', phone: text };
  return { kind: 'new', name: text, email: '', phone: '' };
}
