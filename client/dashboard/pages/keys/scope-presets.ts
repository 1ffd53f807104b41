import { type ApiScope, apiScopes } from '../../../../shared/api-scopes.ts';

/** What most keys are made for, so that nobody has to read a list of rights first. */
const presets = {
  read: apiScopes.filter((scope) => scope.endsWith(':read')),
  billing: apiScopes.filter((scope) => /^(customers|invoices|payments):/.test(scope)),
  all: apiScopes,
} as const satisfies Record<string, readonly ApiScope[]>;

export type ScopePreset = keyof typeof presets;

export const scopePresets = Object.keys(presets) as readonly ScopePreset[];

export function scopesOf(preset: ScopePreset): readonly ApiScope[] {
  return presets[preset];
}

/** The preset that gives exactly these rights, or null. */
export function presetOf(scopes: readonly ApiScope[]): ScopePreset | null {
  const same = (preset: ScopePreset) =>
    presets[preset].length === scopes.length && presets[preset].every((scope) => scopes.includes(scope));
  return scopePresets.find(same) ?? null;
}
