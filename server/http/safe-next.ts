const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: a path on this site, or `/` for anything that would lead elsewhere
 * (`//evil`, `/\evil`, `https:…`, `/.//evil`).
 */
export function safeNext(target: unknown): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (typeof target !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(target))
    return '/';
  if (!URL.canParse(target, HERE)) return '/';
  const url = new URL(target, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === HERE && !path.startsWith('//') ? path : '/';
}
