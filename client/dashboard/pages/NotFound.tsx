import type { JSX } from 'solid-js';
import { LinkButton } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { t } from '../../i18n/i18n.ts';

export function NotFound(): JSX.Element {
  return (
    <Page title={t.notFound.title()}>
      <Empty
        text={t.notFound.text()}
        action={
          <LinkButton kind="main" href="/">
            {t.notFound.action()}
          </LinkButton>
        }
      />
    </Page>
  );
}
