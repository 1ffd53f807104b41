/** The pay page's only stylesheet, served as a file because the page allows no inline style. */
export const payStyle = `
@layer tokens, base, page;

@layer tokens {
  :root {
    color-scheme: light dark;
    --paper: light-dark(oklch(0.985 0.006 85), oklch(0.185 0.018 262));
    --sheet: light-dark(oklch(0.998 0.002 85), oklch(0.222 0.02 262));
    --rule: light-dark(oklch(0.9 0.012 85), oklch(0.31 0.02 262));
    --rule-strong: light-dark(oklch(0.66 0.02 85), oklch(0.55 0.025 262));
    --ink: light-dark(oklch(0.25 0.03 262), oklch(0.94 0.012 85));
    --ink-2: light-dark(oklch(0.47 0.025 262), oklch(0.76 0.015 85));
    --accent: light-dark(oklch(0.44 0.13 262), oklch(0.77 0.1 262));
    --accent-soft: light-dark(oklch(0.95 0.025 262), oklch(0.3 0.05 262));
    --on-accent: light-dark(oklch(0.99 0.005 85), oklch(0.2 0.03 262));
    --good: light-dark(oklch(0.47 0.11 155), oklch(0.8 0.12 155));
    --good-soft: light-dark(oklch(0.95 0.04 155), oklch(0.3 0.045 155));
    --wait: light-dark(oklch(0.5 0.11 70), oklch(0.83 0.11 85));
    --wait-soft: light-dark(oklch(0.95 0.05 85), oklch(0.31 0.05 80));
    --bad: light-dark(oklch(0.5 0.17 25), oklch(0.78 0.13 25));
    --bad-soft: light-dark(oklch(0.95 0.03 25), oklch(0.31 0.07 25));
    --rest: light-dark(oklch(0.52 0.01 262), oklch(0.72 0.01 262));
    --rest-soft: light-dark(oklch(0.945 0.005 262), oklch(0.29 0.012 262));
  }
}

@layer base {
  *, ::before, ::after { box-sizing: border-box; margin: 0; }
  html { -webkit-text-size-adjust: 100%; }
  body {
    background: var(--paper);
    color: var(--ink);
    font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans Arabic", "Geeza Pro", sans-serif;
    font-variant-numeric: tabular-nums lining-nums;
  }
  h1, h2 { font-size: 1rem; font-weight: 600; text-wrap: balance; }
  a { color: var(--accent); text-underline-offset: 0.2em; }
  button, input { font: inherit; color: inherit; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  fieldset { border: 0; padding: 0; min-inline-size: 0; }
}

@layer page {
  .notice {
    display: block;
    padding: 8px 16px;
    background: var(--wait-soft);
    color: var(--wait);
    font-size: 0.875rem;
    font-weight: 500;
    text-align: center;
    text-wrap: balance;
  }
  main { max-inline-size: 464px; margin-inline: auto; padding: 24px 16px 48px; display: grid; gap: 16px; }
  .sheet { background: var(--sheet); border: 1px solid var(--rule); border-radius: 12px; overflow: clip; }
  .bill { padding: 20px; display: grid; gap: 4px; }
  .merchant { color: var(--ink-2); font-size: 0.875rem; overflow-wrap: anywhere; }
  .amount { font-size: 2.25rem; line-height: 1.15; font-weight: 600; letter-spacing: -0.015em; overflow-wrap: anywhere; }
  .what { overflow-wrap: anywhere; }
  .state { display: flex; gap: 12px; align-items: start; padding: 16px 20px; border-block-start: 1px solid var(--rule); }
  .state svg { flex: none; inline-size: 22px; block-size: 22px; margin-block-start: 1px; }
  .state p { color: var(--ink-2); font-size: 0.9375rem; }
  .good { background: var(--good-soft); } .good h2, .good svg { color: var(--good); }
  .bad { background: var(--bad-soft); } .bad h2, .bad svg { color: var(--bad); }
  .wait { background: var(--wait-soft); } .wait h2, .wait svg { color: var(--wait); }
  .rest { background: var(--rest-soft); } .rest h2, .rest svg { color: var(--rest); }
  .good p, .bad p, .wait p, .rest p { color: var(--ink); }
  .facts { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; padding: 16px 20px; border-block-start: 1px solid var(--rule); font-size: 0.9375rem; }
  .facts dt { color: var(--ink-2); }
  .facts dd { text-align: end; overflow-wrap: anywhere; }
  .group h2 { padding: 16px 20px 8px; }
  .group p.hint { padding: 0 20px 12px; color: var(--ink-2); font-size: 0.875rem; }
  .cards { list-style: none; padding: 0; }
  .cards li { border-block-start: 1px solid var(--rule); }
  .card {
    display: grid; grid-template-columns: 88px 1fr auto; gap: 12px; align-items: center;
    inline-size: 100%; min-block-size: 52px; padding: 8px 20px;
    background: none; border: 0; text-align: start; cursor: pointer;
  }
  .card:hover { background: var(--accent-soft); }
  .card:focus-visible { outline-offset: -2px; }
  .brand { font-weight: 500; }
  .number { color: var(--ink-2); font-size: 0.9375rem; white-space: nowrap; }
  .tag { padding: 2px 8px; border-radius: 6px; font-size: 0.8125rem; font-weight: 500; white-space: nowrap; text-align: end; }
  .tag.good { color: var(--good); } .tag.bad { color: var(--bad); }
  details > summary {
    padding: 16px 20px; font-weight: 600; cursor: pointer; list-style: none;
    display: flex; justify-content: space-between; align-items: center; gap: 12px;
  }
  details > summary::-webkit-details-marker { display: none; }
  details > summary::after { content: ""; inline-size: 8px; block-size: 8px; border: solid var(--ink-2); border-width: 0 2px 2px 0; rotate: 45deg; translate: -2px -2px; }
  details[open] > summary::after { rotate: 225deg; translate: -2px 2px; }
  details:focus-within > summary:focus-visible { outline-offset: -2px; border-radius: 12px; }
  .form { display: grid; gap: 16px; padding: 4px 20px 20px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
  .field { display: grid; gap: 4px; align-content: start; }
  .field label { font-size: 0.875rem; font-weight: 500; }
  .field input {
    inline-size: 100%; min-block-size: 48px; padding: 8px 12px;
    background: var(--paper); border: 1px solid var(--rule-strong); border-radius: 8px;
  }
  .field input[aria-invalid] { border-color: var(--bad); }
  .field .hint { color: var(--ink-2); font-size: 0.8125rem; }
  .field .problem { color: var(--bad); font-size: 0.875rem; }
  .primary, .secondary {
    display: block; inline-size: 100%; min-block-size: 48px; padding: 12px 16px; border-radius: 8px;
    font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
  }
  .primary { background: var(--accent); color: var(--on-accent); border: 1px solid transparent; }
  .secondary { background: var(--sheet); color: var(--accent); border: 1px solid var(--rule-strong); }
  .primary:hover { filter: brightness(1.08); }
  .secondary:hover { background: var(--accent-soft); }
  .after { display: grid; gap: 12px; padding: 16px 20px 20px; border-block-start: 1px solid var(--rule); }
  .foot { color: var(--ink-2); font-size: 0.8125rem; text-align: center; }
  @media (max-width: 380px) { .card { grid-template-columns: 80px 1fr; } .card .tag { grid-column: 2; justify-self: start; } }
  @media (forced-colors: active) { .sheet, .field input, .primary, .secondary { border-color: CanvasText; } }
}
`;
