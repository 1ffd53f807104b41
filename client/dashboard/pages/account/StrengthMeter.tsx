import type { JSX } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';
import { type Strength, strengthOf } from './strength.ts';

const filled: Record<Strength, number> = { short: 1, weak: 2, good: 3, strong: 4 };

export function StrengthMeter(props: { password: string }): JSX.Element {
  const strength = () => strengthOf(props.password);
  return (
    <div class="strength" data-strength={strength()}>
      <svg class="strength-bars" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {[0, 1, 2, 3].map((i) => (
          <rect
            classList={{ 'is-filled': i < filled[strength()] }}
            x={i * 25.5}
            width="23.5"
            height="4"
            rx="1"
          />
        ))}
      </svg>
      <span class="small" aria-live="polite">
        <span class="sr-only">{t.account.setup.strength()} </span>
        {t.account.setup.strengths[strength()]()}
      </span>
    </div>
  );
}
