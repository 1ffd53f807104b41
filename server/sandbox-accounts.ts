import type { SandboxAttempt, SandboxFaults, SandboxFaultsInput } from '../shared/schemas/sandbox.ts';

/** What the domain and the dashboard need of the sandbox: fresh test accounts, and the switches of each. */
export interface SandboxAccounts {
  /** Credentials in the provider's own field names, or null where that provider is not emulated. */
  createAccount(provider: string, name: string): Record<string, string> | null;
  /** The account behind these credentials, or null where that provider is not emulated. */
  controlOf(provider: string, credentials: Readonly<Record<string, string>>): SandboxControl | null;
}

export interface SandboxControl {
  faults(): SandboxFaults;
  /** Sets all of them; what is left out goes back to its default. */
  setFaults(faults: SandboxFaultsInput): SandboxFaults;
  /** What was sent to our hooks, the latest first. */
  attempts(limit: number): SandboxAttempt[];
  /** What the merchant does by hand in a dashboard: where events go. Absent where the API or each prompt says it. */
  setHookUrl?(url: string): void;
  /** And with which secret they are signed. */
  setHookSecret?(secret: string): void;
  /** Where the simulated phone of this account is looked at, where payers answer on one. */
  phoneUrl?: string;
}
