import { useMutation } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { Mode } from '../../../../shared/ledger.ts';
import { type MessageType, messageTypes } from '../../../../shared/message-types.ts';
import { type TargetProblem, targetProblems } from '../../../../shared/target-problems.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { appErrorOf } from '../../data/app-error.ts';
import { createUnsavedGuard } from '../../unsaved-guard.ts';
import { TypesField } from './TypesField.tsx';
import { createUrlCheck } from './url-check.ts';

export interface EndpointDraft {
  url: string;
  description: string;
  types: MessageType[];
}

interface EndpointFormProps {
  mode: Mode;
  initial: EndpointDraft;
  action: string;
  cancelHref: string;
  save: (draft: EndpointDraft) => Promise<unknown>;
}

const exampleUrl = 'https://shop.example/daftar';

const noTypes: readonly MessageType[] = [];

/** Where messages go and which; the address is judged while it is typed. */
export function EndpointForm(props: EndpointFormProps): JSX.Element {
  const { initial } = props;
  const [url, setUrl] = createSignal(initial.url);
  const [description, setDescription] = createSignal(initial.description);
  const [everything, setEverything] = createSignal(initial.types.length === messageTypes.length);
  const [chosen, setChosen] = createSignal<readonly MessageType[]>(everything() ? noTypes : initial.types);
  const [tried, setTried] = createSignal(false);
  const [left, setLeft] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const types = () => (everything() ? [...messageTypes] : [...chosen()]);
  const found = createUrlCheck(() => props.mode, url);
  const refused = () => (save.isError ? refusedUrl(save.error) : null);
  const urlProblem = () => {
    if (url().trim() === '') return tried() ? t.endpoints.problem.not_a_url() : undefined;
    // Half an address is no mistake yet.
    const problem = refused() ?? found();
    if (problem === null || (problem === 'not_a_url' && !tried())) return undefined;
    return t.endpoints.problem[problem]();
  };
  const typesProblem = () => (tried() && types().length === 0 ? t.endpoints.form.typesNeeded() : undefined);
  const isChanged = () =>
    url() !== initial.url ||
    description() !== initial.description ||
    types().join() !== messageTypes.filter((type) => initial.types.includes(type)).join();
  createUnsavedGuard(() => isChanged() && !left());

  const save = useMutation(() => ({
    mutationFn: () => {
      setLeft(true);
      return props.save({ url: url().trim(), description: description().trim(), types: types() });
    },
    onError: () => {
      setLeft(false);
      if (form) focusFirstProblem(form);
    },
  }));
  const submit = () => {
    setTried(true);
    if (urlProblem() === undefined && typesProblem() === undefined) save.mutate();
    else if (form) focusFirstProblem(form);
  };

  return (
    <Sheet split title={t.endpoints.form.whose()}>
      <form
        ref={form}
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        <div class="stack form-narrow">
          <TextField
            label={t.endpoints.form.url()}
            value={url()}
            onInput={(value) => {
              setUrl(value);
              save.reset();
            }}
            help={props.mode === 'live' ? t.endpoints.form.urlHelp() : t.endpoints.form.urlHelpTest()}
            problem={urlProblem()}
            placeholder={exampleUrl}
            maxLength={2000}
            required
            ltr
            mono
          />
          <TextField
            label={t.endpoints.form.description()}
            value={description()}
            onInput={setDescription}
            help={t.endpoints.form.descriptionHelp()}
            maxLength={200}
            optional
          />
        </div>
        <TypesField
          everything={everything()}
          chosen={chosen()}
          problem={typesProblem()}
          onEverything={setEverything}
          onChoose={setChosen}
        />
        <Show when={save.isError && refused() === null}>
          <ErrorNotice error={save.error} />
        </Show>
        <div class="row">
          <Button kind="main" type="submit" busy={save.isPending}>
            {props.action}
          </Button>
          <LinkButton href={props.cancelHref}>{t.common.cancel()}</LinkButton>
        </div>
      </form>
    </Sheet>
  );
}

function refusedUrl(error: unknown): TargetProblem | null {
  const { code, facts } = appErrorOf(error);
  if (code !== 'endpoint.url_not_allowed') return null;
  return targetProblems.find((known) => known === facts.problem) ?? 'not_a_url';
}
