import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { EndpointView } from '../../../../shared/message-views.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Menu, MenuItem } from '../../../components/Menu.tsx';
import { toast } from '../../../components/toast.ts';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { toastError } from '../../error-text.ts';

type Act = 'pause' | 'enable' | 'disable';

/** Edit, pause, resume, disable, delete. */
export function EndpointActs(props: { endpoint: EndpointView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ queryKey: ['endpoints'] });
  const act = useMutation(() => ({
    mutationFn: (act: Act) => api.endpoints[act].mutate({ id: props.endpoint.id }),
    onSuccess: (_, act) => {
      const said = {
        pause: t.endpoints.acts.paused,
        enable: t.endpoints.acts.enabled,
        disable: t.endpoints.acts.disabled,
      };
      toast(said[act]());
      return refresh();
    },
    onError: toastError,
  }));
  const remove = useMutation(() => ({
    mutationFn: () => api.endpoints.remove.mutate({ id: props.endpoint.id }),
    onSuccess: () => {
      toast(t.endpoints.acts.removed());
      navigate('/endpoints');
      return refresh();
    },
    onError: toastError,
  }));
  const askDisable = async () => {
    const agreed = await confirm({
      title: t.endpoints.acts.disableTitle(),
      text: [t.endpoints.acts.disableText()],
      action: t.endpoints.acts.disable(),
      tone: 'danger',
    });
    if (agreed) act.mutate('disable');
  };
  const askRemove = async () => {
    const { waiting } = props.endpoint;
    const agreed = await confirm({
      title: t.endpoints.acts.removeTitle(),
      text: [t.endpoints.acts.removeText(numberText(waiting), waiting)],
      action: t.endpoints.acts.remove(),
      tone: 'danger',
    });
    if (agreed) remove.mutate();
  };
  const busy = (which: Act) => act.isPending && act.variables === which;
  return (
    <Show when={can('endpoints.update')}>
      <LinkButton icon="pencil" href={`/endpoints/${props.endpoint.id}/edit`}>
        {t.endpoints.acts.edit()}
      </LinkButton>
      <Show
        when={props.endpoint.status === 'enabled'}
        fallback={
          <Button kind="main" icon="play" busy={busy('enable')} onClick={() => act.mutate('enable')}>
            {props.endpoint.status === 'paused' ? t.endpoints.acts.resume() : t.endpoints.acts.enable()}
          </Button>
        }
      >
        <Button icon="pause" busy={busy('pause')} onClick={() => act.mutate('pause')}>
          {t.endpoints.acts.pause()}
        </Button>
      </Show>
      <Menu
        label={t.endpoints.acts.more()}
        class="button button-plain"
        placement="bottom-end"
        trigger={<Icon name="more" size={18} />}
      >
        <Show when={props.endpoint.status !== 'disabled'}>
          <MenuItem icon="minus" onSelect={() => void askDisable()}>
            {t.endpoints.acts.disable()}
          </MenuItem>
        </Show>
        <MenuItem icon="trash" onSelect={() => void askRemove()}>
          {t.endpoints.acts.remove()}
        </MenuItem>
      </Menu>
    </Show>
  );
}
