import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { InvitesSheet } from './InvitesSheet.tsx';
import { PersonRow } from './PersonRow.tsx';
import { PolicySheet } from './PolicySheet.tsx';

/** Who works in the book, who is about to, and what is asked of all of them. */
export function People(): JSX.Element {
  const people = useQuery(() => queries.people());
  const [inviting, setInviting] = createSignal(false);
  return (
    <Page
      title={t.team.title()}
      lead={t.team.lead()}
      actions={
        <Button kind="main" icon="plus" needs="people.invite" onClick={() => setInviting(true)}>
          {t.team.invite()}
        </Button>
      }
    >
      <SettingsTabs />
      <Loaded
        query={people}
        skeleton={
          <div class="sheet">
            <SkeletonRows rows={3} />
          </div>
        }
      >
        {(known) => (
          <>
            <Sheet flush>
              <ul class="act-rows" aria-label={t.team.title()}>
                <For each={known().people}>{(person) => <PersonRow person={person} />}</For>
                <Show when={known().people.length === 1}>
                  <li class="act-row">
                    <div class="row-words">
                      <span class="row-title">{t.team.alone()}</span>
                      <span class="small muted">{t.team.aloneText()}</span>
                    </div>
                  </li>
                </Show>
              </ul>
            </Sheet>
            <Show when={known().invites.length > 0}>
              <InvitesSheet invites={known().invites} />
            </Show>
          </>
        )}
      </Loaded>
      <PolicySheet />
      <InviteDialog open={inviting()} onClose={() => setInviting(false)} />
    </Page>
  );
}
