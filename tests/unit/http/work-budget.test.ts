import { setTimeout as wait } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { WorkBudget } from '../../../server/http/work-budget.ts';

const OPTIONS = { milliseconds: 20, atOnce: 2, id: 'form-budget-spent' };
const res = {} as Response;

function client(ip: string): Request {
  return { ip, res: { locals: {} }, get: () => undefined } as unknown as Request;
}

function budget(rateLimits = true): { budget: WorkBudget; pass: (ms: number) => void } {
  let now = 1_000_000;
  const limits = { rateLimits, clientQuerySeconds: 1 };
  const made = new WorkBudget({ limits, clock: () => new Date(now) } as never, OPTIONS);
  return { budget: made, pass: (ms) => void (now += ms) };
}

const admitted = (of: WorkBudget, req: Request): void => {
  of.admit(req, res, () => undefined);
};

test('counts the work of one client and not of another, until the minute is over', async () => {
  const { budget: forms, pass } = budget();
  await forms.counted(() => wait(30))(client('10.0.0.1'), res);
  expect(() => admitted(forms, client('10.0.0.1'))).toThrow(/form-budget-spent.*retryAfter/);
  expect(() => admitted(forms, client('10.0.0.2'))).not.toThrow();
  pass(61_000);
  expect(() => admitted(forms, client('10.0.0.1'))).not.toThrow();
});

test('counts work that fails', async () => {
  const { budget: forms } = budget();
  const failing = forms.counted(async () => {
    await wait(30);
    throw new Error('failed');
  });
  await expect(failing(client('10.0.0.1'), res)).rejects.toThrow('failed');
  expect(() => admitted(forms, client('10.0.0.1'))).toThrow(/form-budget-spent/);
});

test('works on a few requests of a client at once, and is free again after them', async () => {
  const { budget: forms } = budget();
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const held = forms.counted(() => ended);
  const two = [held(client('10.0.0.1'), res), held(client('10.0.0.1'), res)];
  await expect(held(client('10.0.0.1'), res)).rejects.toThrow(/form-budget-spent/);
  end();
  await Promise.all(two);
  expect(() => admitted(forms, client('10.0.0.1'))).not.toThrow();
});

test('refuses nobody where limits are off', async () => {
  const { budget: forms } = budget(false);
  await forms.counted(() => wait(30))(client('10.0.0.1'), res);
  expect(() => admitted(forms, client('10.0.0.1'))).not.toThrow();
});
