import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { plainAccept } from '../../../server/http/plain-accept.ts';

test.each([
  ['text/turtle; charset=utf-8', 'text/turtle'],
  ['text/turtle;version=1.2;q=0.5, text/html', 'text/turtle;q=0.5, text/html'],
  ['application/ld+json;profile="http://a/;b, c";q=0.9', 'application/ld+json;q=0.9'],
  ['text/html,*/*;q=0.8', 'text/html,*/*;q=0.8'],
])('%s asks for %s', (given, plain) => {
  const req = { headers: { accept: given } } as Request;
  plainAccept(req, {} as Response, () => undefined);
  expect(req.headers.accept).toBe(plain);
});
