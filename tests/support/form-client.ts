import { ask, type Answer } from './http-client.ts';
import { PASSWORD } from './wiki-server.ts';

/** Sends a form as a browser does from a page of the same site; without a cookie as somebody unknown. */
export function postForm(
  origin: string,
  path: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Answer> {
  return ask(origin, path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie !== '' && { Cookie: cookie }),
    },
  });
}

/** Signs in an account that `WikiServer.token` made, and returns the cookie of its session. */
export async function sessionOf(origin: string, name: string): Promise<string> {
  const answer = await postForm(origin, '/en/sign-in', { name, password: PASSWORD });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`No session for ${name}: ${answer.text}`);
  return cookie;
}
