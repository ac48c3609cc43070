/** `npm run generate -- --triples N > wiki.nq`: writes a wiki of any size to standard output. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { headOf, pageText, type GeneratedSyntax } from './generate/serialize.ts';
import { wikiPages } from './generate/wiki.ts';

/** Characters gathered before they are written. */
const BLOCK = 1024 * 1024;

const { values } = parseArgs({
  options: {
    triples: { type: 'string', default: '100000' },
    base: { type: 'string', default: 'http://localhost:3000/' },
    seed: { type: 'string', default: '1' },
    syntax: { type: 'string', default: 'nq' },
  },
});
const triples = Number(values.triples);
const seed = Number(values.seed);
if (
  !Number.isInteger(triples) ||
  triples < 0 ||
  !Number.isInteger(seed) ||
  !isSyntax(values.syntax)
) {
  console.error('npm run generate -- [--triples N] [--base IRI] [--seed N] [--syntax nq|ttl]');
  process.exit(2);
}

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', () => process.exit(0));
let block = headOf(values.syntax);
for (const page of wikiPages({ triples, base: values.base, seed })) {
  block += pageText(page, values.base, values.syntax);
  if (block.length < BLOCK) continue;
  if (!process.stdout.write(block)) await once(process.stdout, 'drain');
  block = '';
}
process.stdout.write(block);

function isSyntax(text: string): text is GeneratedSyntax {
  return text === 'nq' || text === 'ttl';
}
