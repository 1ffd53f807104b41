import { createEffect, type JSX } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';
import { BrandMark } from '../../shell/Brand.tsx';
import { LanguageBar } from './LanguageBar.tsx';

interface BareProps {
  title: string;
  lead: string;
  children: JSX.Element;
}

/** The cover of the book: pages in front of sign-in have nothing but themselves. */
export function Bare(props: BareProps): JSX.Element {
  createEffect(() => {
    document.title = t.shell.titled(props.title);
  });
  return (
    <main class="bare">
      <div class="bare-sheet">
        <div class="bare-brand">
          <BrandMark />
          <span class="brand-name">{t.brand.name()}</span>
          <span class="brand-arabic" lang="ar" aria-hidden="true">
            {t.brand.arabic()}
          </span>
        </div>
        <h1>{props.title}</h1>
        <p class="bare-lead">{props.lead}</p>
        {props.children}
        <LanguageBar />
      </div>
    </main>
  );
}
