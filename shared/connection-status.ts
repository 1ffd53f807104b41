/** Whether a connection makes new links and prompts. */
export const connectionStatuses = ['active', 'paused'] as const;

/** How far a connection's hook is known at its provider. */
export const hookStates = ['unregistered', 'registered', 'verified', 'manual', 'failed'] as const;
