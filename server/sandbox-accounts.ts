/** What the domain needs of the sandbox: a fresh test account at one of the emulated providers. */
export interface SandboxAccounts {
  /** Credentials in the provider's own field names, or null where that provider is not emulated. */
  createAccount(provider: string, name: string): Record<string, string> | null;
}
