import { expect, test } from 'vitest';
import { stateOfForm, type EditForm } from '../../../core/form/index.ts';

/** Bytes that a browser sends of a form: its state, and every field of it that shows. */
function bytesOf(form: EditForm): number {
  const fields = new URLSearchParams({ state: stateOfForm(form), action: 'save' });
  for (const { name, fields: own } of [{ name: '', fields: form.fields }, ...form.steps]) {
    for (const [key, content] of Object.entries(own)) {
      for (const [lang, text] of Object.entries(content)) {
        fields.append(`${name}/${key}@${lang}`, typeof text === 'string' ? text : '');
      }
    }
  }
  return fields.toString().length;
}

test('a form of 500 steps in two languages and 100 kB of prose has about a third of 2 MiB', () => {
  const sentence = 'Retourner le tas à la fourche, « côté chaud » vers l’extérieur. ';
  const form = {
    base: 1,
    next: 501,
    model: '0123456789abcdef',
    kind: '',
    comment: '',
    removed: [],
    others: [],
    fields: { 'dcterms:description': { fr: sentence.repeat(1600).slice(0, 100_000) } },
    steps: Array.from({ length: 500 }, (_, i) => ({
      name: `s${i + 1}`,
      depth: 0,
      flow: '',
      fields: {
        'rdfs:label': { fr: `Étape ${i + 1} : retourner`, en: `Step ${i + 1}: turn the heap` },
        'dcterms:description': { fr: sentence, en: 'Turn the heap with a fork, hot side out.' },
      },
    })),
  } as unknown as EditForm;
  const share = bytesOf(form) / (2 * 1024 * 1024);
  expect(share).toBeGreaterThan(0.28);
  expect(share).toBeLessThan(0.38);
});
