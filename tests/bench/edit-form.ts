import { PASSWORD } from '../support/wiki-server.ts';
import { SLUG } from './bench-page.ts';
import { BROWSER, call } from './http-client.ts';

/** Prepares a save that carries `salt`; the function it gives back sends it and awaits the answer. */
export type Save = (salt: string) => Promise<() => Promise<void>>;

/** Signs in and saves as a browser without script does: opens the form, changes a step, sends it. */
export async function openEditor(origin: string, name: string): Promise<Save> {
  const cookie = await signIn(origin, name);
  const url = `${origin}/fr/wiki/${SLUG}/edit`;
  return async (salt) => {
    const { body } = await call(url, {
      headers: { ...BROWSER, 'Accept-Encoding': 'identity', Cookie: cookie },
    });
    const fields = formFields(body.toString());
    if (!fields.get('state')?.includes('"name":"s1"')) throw new Error('The form has no step s1');
    fields.set('s1/rdfs:label/fr', `Étape 1 : retourner le tas, ${salt}`);
    fields.set('action', 'save');
    return async () => {
      const reply = await post(url, fields, origin, cookie);
      if (reply.status !== 303) throw new Error(`The form was answered with ${reply.status}`);
    };
  };
}

async function signIn(origin: string, name: string): Promise<string> {
  const fields = new URLSearchParams({ name, password: PASSWORD });
  const { headers } = await post(`${origin}/fr/sign-in`, fields, origin);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error('Signing in gave no cookie');
  return cookie;
}

function post(url: string, fields: URLSearchParams, origin: string, cookie?: string) {
  return call(url, {
    method: 'POST',
    headers: {
      ...BROWSER,
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: origin,
      ...(cookie !== undefined && { Cookie: cookie }),
    },
    body: fields.toString(),
  });
}

const FIELD = /<input ([^>]*)>|<textarea ([^>]*)>([^<]*)<\/textarea>/g;

/** The texts and hidden state that the edit form of a page would send. */
function formFields(html: string): URLSearchParams {
  const form = html.slice(html.indexOf('class="editing"'));
  const fields = new URLSearchParams();
  for (const [, input, area, text] of form.matchAll(FIELD)) {
    const attributes = input ?? area ?? '';
    const name = attribute(attributes, 'name');
    if (name === undefined || fields.has(name)) continue;
    fields.set(
      name,
      input === undefined ? unescaped(text ?? '') : (attribute(attributes, 'value') ?? ''),
    );
  }
  return fields;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function unescaped(text: string): string {
  return text
    .replace(/^\r?\n/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');
}
