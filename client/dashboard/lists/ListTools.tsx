import { A, useLocation, useNavigate } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { SavedViewPage, SavedViewView } from '../../../shared/saved-views.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { toast } from '../../components/toast.ts';
import { t } from '../../i18n/i18n.ts';
import { api } from '../data/api.ts';
import { queries } from '../data/queries.ts';
import { toastError } from '../error-text.ts';

interface ListToolsProps {
  page: SavedViewPage;
}

/** One's own views of a list, and the way to keep the one on the screen. */
export function ListTools(props: ListToolsProps): JSX.Element {
  const location = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const views = useQuery(() => queries.savedViews());
  const [naming, setNaming] = createSignal<SavedViewView | 'new'>();
  const mine = () => (views.isPending ? [] : (views.data ?? [])).filter(({ page }) => page === props.page);
  const here = () => inOrder(location.search);
  const current = () => mine().find(({ query }) => inOrder(query) === here());
  const remove = useMutation(() => ({
    mutationFn: (id: string) => api.savedViews.remove.mutate({ id }),
    onSuccess: () => {
      toast(t.lists.removed());
      return client.invalidateQueries({ queryKey: queries.savedViews().queryKey });
    },
    onError: toastError,
  }));
  return (
    <div class="list-tools">
      <Show when={mine().length > 0}>
        <nav class="list-views" aria-label={t.lists.views()}>
          <For each={mine()}>
            {(view) => (
              <A
                class="list-view"
                href={`/${props.page}?${view.query}`}
                end
                aria-current={view.id === current()?.id ? 'page' : undefined}
              >
                <bdi>{view.name}</bdi>
              </A>
            )}
          </For>
        </nav>
      </Show>
      <Show when={here() !== '' && !current()}>
        <Button kind="quiet" small icon="plus" onClick={() => setNaming('new')}>
          {t.lists.save()}
        </Button>
      </Show>
      <Show when={current()}>
        {(view) => (
          <>
            <Button kind="quiet" small icon="pencil" onClick={() => setNaming(view())}>
              {t.lists.rename()}
            </Button>
            <Button kind="quiet" small icon="trash" onClick={() => remove.mutate(view().id)}>
              {t.lists.remove()}
            </Button>
          </>
        )}
      </Show>
      <Dialog
        open={naming() !== undefined}
        onClose={() => setNaming(undefined)}
        title={naming() === 'new' ? t.lists.save() : t.lists.rename()}
      >
        <Show when={naming()}>
          {(view) => (
            <NameForm
              page={props.page}
              query={here()}
              view={view()}
              onDone={() => {
                setNaming(undefined);
                navigate(location.pathname + location.search, { replace: true, scroll: false });
              }}
            />
          )}
        </Show>
      </Dialog>
    </div>
  );
}

interface NameFormProps {
  page: SavedViewPage;
  query: string;
  view: SavedViewView | 'new';
  onDone: () => void;
}

function NameForm(props: NameFormProps): JSX.Element {
  const client = useQueryClient();
  const [name, setName] = createSignal(props.view === 'new' ? '' : props.view.name);
  const [tried, setTried] = createSignal(false);
  const save = useMutation(() => ({
    mutationFn: () =>
      props.view === 'new'
        ? api.savedViews.save.mutate({ page: props.page, name: name().trim(), query: props.query })
        : api.savedViews.rename.mutate({ id: props.view.id, name: name().trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.savedViews().queryKey });
      toast(t.lists.saved());
      props.onDone();
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name().trim() && !save.isPending) save.mutate();
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p class="muted">{t.lists.saveText()}</p>
      <Show when={save.isError}>
        <ErrorNotice error={save.error} />
      </Show>
      <TextField
        label={t.lists.name()}
        value={name()}
        onInput={setName}
        maxLength={60}
        problem={tried() && !name().trim() ? t.lists.nameMissing() : undefined}
      />
      <div class="dialog-actions">
        <Button kind="main" type="submit" busy={save.isPending}>
          {t.lists.saveAction()}
        </Button>
      </div>
    </form>
  );
}

/** The same filters in another order are the same view. */
function inOrder(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}
