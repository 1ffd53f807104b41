import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { messageTypes } from '../../../../shared/message-types.ts';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { EndpointForm } from './EndpointForm.tsx';
import { keepFreshSecret } from './fresh-secrets.ts';

export function EndpointNew(): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Page title={t.endpoints.form.newTitle()} back={{ href: '/endpoints', label: t.endpoints.back() }}>
      <EndpointForm
        mode={mode()}
        initial={{ url: '', description: '', types: [...messageTypes] }}
        action={t.endpoints.form.create()}
        cancelHref="/endpoints"
        save={async (draft) => {
          const { id, secret } = await api.endpoints.create.mutate({ mode: mode(), ...draft });
          keepFreshSecret(id, secret);
          void client.invalidateQueries({ queryKey: ['endpoints'] });
          navigate(`/endpoints/${id}`);
        }}
      />
    </Page>
  );
}
