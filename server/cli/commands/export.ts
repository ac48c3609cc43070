import { KINDS, type KindName } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import { RDF_SYNTAXES, syntaxOfFile, type RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import type { ExportSelection, PageCredits } from '../../domain/exchange/index.ts';
import { choice, defineCommand, readArguments } from '../command.ts';
import { UsageError } from '../usage-error.ts';

interface Input {
  readonly selection: ExportSelection;
  readonly mediaType: RdfMediaType;
}

/** What people type for each syntax. */
const SYNTAXES = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
} as const satisfies Readonly<Record<string, (typeof RDF_SYNTAXES)[number]['mediaType']>>;
const SYNTAX_NAMES = Object.keys(SYNTAXES) as (keyof typeof SYNTAXES)[];
const KIND_NAMES: readonly KindName[] = [...KINDS.map(({ name }) => name), 'page'];
const SELECTORS = ['graph', 'page', 'chantier', 'kind'] as const;

const OPTIONS = {
  graph: { type: 'string' },
  page: { type: 'string', multiple: true },
  chantier: { type: 'string' },
  kind: { type: 'string' },
  syntax: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Writes the public data, or a selection of it, as one RDF document with licence and credits. */
export const exportData = defineCommand<Input>({
  name: 'export',

  async read(args, terminal) {
    const { values, words } = readArguments(args, OPTIONS, { least: 0, most: Infinity });
    const given = SELECTORS.filter((name) => values[name] !== undefined);
    if (given.length > 1) throw new UsageError('export-one-selection');
    // `--page a b c` names three pages.
    const [stray] = words;
    if (stray !== undefined && values.page === undefined) {
      throw new UsageError('word-too-many', { word: stray });
    }
    const input = {
      selection: selectionOf({ ...values, page: [...(values.page ?? []), ...words] }),
      mediaType: mediaTypeOf(values),
    };
    if (values.out !== undefined) await terminal.sendOutputTo(values.out);
    return input;
  },

  async run({ selection, mediaType }, services, locale, work) {
    const report = await services.exportData(
      { selection, mediaType, ...wordsOf(locale) },
      (piece) => work.write(piece),
      work,
    );
    return { exitCode: 0, stdout: '', stderr: `${locale.t('admin-exported', { ...report })}\n` };
  },
});

function selectionOf(values: {
  readonly graph?: string;
  readonly page: readonly string[];
  readonly chantier?: string;
  readonly kind?: string;
}): ExportSelection {
  if (values.graph !== undefined) return { of: 'graph', graph: values.graph };
  if (values.page.length > 0) return { of: 'pages', slugs: values.page };
  if (values.chantier !== undefined) return { of: 'chantier', slug: values.chantier };
  if (values.kind === undefined) return { of: 'site' };
  return { of: 'kind', kind: choice('--kind', values.kind, KIND_NAMES) };
}

/** As asked, else as the file's name says, else TriG, which keeps the graphs apart. */
function mediaTypeOf({ syntax, out }: { syntax?: string; out?: string }): RdfMediaType {
  if (syntax !== undefined) return SYNTAXES[choice('--syntax', syntax, SYNTAX_NAMES)];
  return (out === undefined ? undefined : syntaxOfFile(out)?.mediaType) ?? 'application/trig';
}

function wordsOf({ t }: Locale) {
  return {
    heading: (facts: { base: string; time: string; seq: number }): string[] => [
      t('admin-export-heading', facts),
      t('admin-export-licence'),
    ],
    credit: ({ title, authors, modified, revision, licence }: PageCredits): string =>
      t('admin-export-credit', {
        title,
        authors: authors.join(', '),
        modified,
        revision,
        licence,
      }),
  };
}
