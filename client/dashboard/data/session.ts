/** What the sign-in door answered, reduced to what the form has to say. */
export type SignInResult = 'ok' | 'wrong' | 'too_many' | 'unreachable' | 'failed';

export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/auth/sign-in/email', { email, password });
  if (!response) return 'unreachable';
  if (response.ok) return 'ok';
  if (response.status === 429) return 'too_many';
  return response.status >= 500 ? 'failed' : 'wrong';
}

/** True once the session has ended. */
export async function signOut(): Promise<boolean> {
  const response = await post('/auth/sign-out', {});
  return response?.ok ?? false;
}

async function post(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
