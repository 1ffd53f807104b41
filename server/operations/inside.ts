import type { Config } from '../config.ts';

type Answer = (request: Request) => Response | Promise<Response>;

/**
 * Sends what goes to this server's own hooks and sandbox straight to the app, and everything else out. The sandbox
 * then works behind a public address that the machine itself can't reach, and while no server listens.
 */
export function sendInside(config: Config, app: () => Answer) {
  return (request: Request): Promise<Response> => {
    return isOwn(config, request.url) ? answered(app(), request) : fetch(request);
  };
}

function isOwn(config: Config, url: string): boolean {
  return [config.publicUrl(), config.selfUrl()].some(
    (base) => url.startsWith(`${base}/hooks/`) || url.startsWith(`${base}/sandbox/`),
  );
}

/** As over a wire: the caller stops waiting when its time is up, whatever the app still does. */
function answered(answer: Answer, request: Request): Promise<Response> {
  const { signal } = request;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    Promise.resolve(answer(request))
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', giveUp));
  });
}
