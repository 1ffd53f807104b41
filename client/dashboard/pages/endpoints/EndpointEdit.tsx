import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { EndpointForm } from './EndpointForm.tsx';
import { hostText } from './endpoint-words.ts';

export function EndpointEdit(): JSX.Element {
  const params = useParams<{ id: string }>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const endpoint = useQuery(() => queries.endpoint(params.id));
  return (
    <Loaded
      query={endpoint}
      skeleton={<SkeletonSheet height="360px" />}
      back={{ href: '/endpoints', label: t.endpoints.back() }}
    >
      {(view) => (
        <Page
          title={t.endpoints.form.editTitle()}
          back={{ href: `/endpoints/${view().id}`, label: hostText(view().url) }}
        >
          <EndpointForm
            mode={view().mode}
            initial={{ url: view().url, description: view().description ?? '', types: view().types }}
            action={t.endpoints.form.save()}
            cancelHref={`/endpoints/${view().id}`}
            save={async (draft) => {
              await api.endpoints.update.mutate({ id: view().id, ...draft });
              toast(t.endpoints.form.saved());
              void client.invalidateQueries({ queryKey: ['endpoints'] });
              navigate(`/endpoints/${view().id}`);
            }}
          />
        </Page>
      )}
    </Loaded>
  );
}
