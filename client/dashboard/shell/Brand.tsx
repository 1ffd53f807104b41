import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { t } from '../../i18n/i18n.ts';

export function Brand(): JSX.Element {
  return (
    <A class="brand" href="/">
      <BrandMark />
      <span class="brand-name">{t.brand.name()}</span>
      <span class="brand-arabic" lang="ar" aria-hidden="true">
        {t.brand.arabic()}
      </span>
    </A>
  );
}

/** A ruled page with its margin line. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="brand-cover" width="32" height="32" rx="7" />
      <path class="brand-margin" d="M10 5v22" fill="none" />
      <path class="brand-lines" d="M14 11h11M14 16h11M14 21h7" fill="none" />
    </svg>
  );
}
