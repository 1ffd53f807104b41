import { payStyle } from '../pay/style.ts';

/** The tokens and the base of the other test pages, and what makes it a phone. */
export const phoneStyle = `${payStyle}
@layer page {
  .phone {
    display: grid; gap: 12px; align-content: start; min-block-size: 560px; padding: 12px 16px 24px;
    background: var(--sheet); border: 8px solid light-dark(oklch(0.22 0.02 262), oklch(0.42 0.02 262)); border-radius: 36px;
  }
  .phone > header { display: flex; justify-content: space-between; padding: 4px 8px; color: var(--ink-2); font-size: 0.8125rem; }
  .phone h2 { padding: 8px 8px 0; color: var(--ink-2); font-size: 0.8125rem; }
  .idle { padding: 96px 24px; color: var(--ink-2); text-align: center; text-wrap: balance; }
  .prompt { display: grid; gap: 12px; padding: 16px; background: var(--paper); border: 1px solid var(--rule-strong); border-radius: 16px; }
  .who { color: var(--ink-2); font-size: 0.8125rem; }
  .ask { overflow-wrap: anywhere; }
  .prompt label { font-size: 0.875rem; font-weight: 500; }
  .prompt input[type="password"] {
    inline-size: 100%; min-block-size: 48px; padding: 8px 12px; letter-spacing: 0.3em;
    background: var(--sheet); border: 1px solid var(--rule-strong); border-radius: 8px;
  }
  .prompt button {
    min-block-size: 44px; padding: 8px 12px; border: 1px solid var(--rule-strong); border-radius: 8px;
    background: var(--sheet); color: var(--accent); font-weight: 600; cursor: pointer;
  }
  .prompt button:hover { background: var(--accent-soft); }
  .prompt button.primary { background: var(--accent); color: var(--on-accent); border-color: transparent; }
  .prompt .problem { color: var(--bad); font-size: 0.875rem; }
  .quick { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; padding-block-start: 12px; border-block-start: 1px solid var(--rule); }
  .quick button { padding: 4px 8px; color: var(--ink-2); font-size: 0.8125rem; font-weight: 500; }
  .messages { display: grid; gap: 8px; padding: 0; list-style: none; }
  .messages li { padding: 10px 14px; border-radius: 14px; overflow-wrap: anywhere; font-size: 0.9375rem; }
  .help { display: grid; gap: 12px; font-size: 0.9375rem; }
  .help p, .help td { color: var(--ink-2); }
  .help details { background: var(--sheet); border: 1px solid var(--rule); border-radius: 12px; }
  .help details p { padding: 0 20px 8px; }
  .help table { inline-size: 100%; border-collapse: collapse; font-size: 0.875rem; }
  .help th, .help td { padding: 8px 20px; border-block-start: 1px solid var(--rule); text-align: start; vertical-align: top; }
  .help td:first-child { white-space: nowrap; color: var(--ink); }
}
`;
