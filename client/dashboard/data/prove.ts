let asking: Promise<boolean> | undefined;

/** True once who sits here has proved who they are. Calls that wait at the same time share one question. */
export function askForProof(): Promise<boolean> {
  if (asking) return asking;
  asking = import('../prove/ProveDialog.tsx')
    .then(({ proveInDialog }) => proveInDialog())
    .finally(() => {
      asking = undefined;
    });
  return asking;
}
