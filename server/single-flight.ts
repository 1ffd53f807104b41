/** One piece of work at a time under each name; whoever comes while it runs goes away with nothing done. */
export interface SingleFlight {
  /** False if work under this name was under way already. */
  run(name: string, work: () => Promise<void>): Promise<boolean>;
  isFlying(name: string): boolean;
}

export function createSingleFlight(): SingleFlight {
  const flying = new Set<string>();
  return {
    isFlying: (name) => flying.has(name),
    run: async (name, work) => {
      if (flying.has(name)) return false;
      flying.add(name);
      try {
        await work();
        return true;
      } finally {
        flying.delete(name);
      }
    },
  };
}
