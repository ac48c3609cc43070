import type { Locale } from '../../../core/messages.ts';
import {
  BadLines,
  type FileLine,
  type ImportReport,
  type ImportRequest,
} from '../../domain/exchange/index.ts';
import { defineCommand, readArguments, type OfferedFile } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { failed } from '../admin-commands.ts';

interface Input {
  readonly files: readonly OfferedFile[];
  readonly graph?: string;
  readonly description?: NonNullable<ImportRequest['description']>;
  readonly skipBadLines: boolean;
  readonly allowEmpty: boolean;
}

/** Imports RDF files, read piece by piece where the command was typed. */
export const importFiles = defineCommand<Input>({
  name: 'import',

  async read(args, terminal) {
    const { values, words } = readArguments(
      args,
      {
        graph: { type: 'string' },
        title: { type: 'string' },
        'title-fr': { type: 'string' },
        'title-en': { type: 'string' },
        source: { type: 'string' },
        licence: { type: 'string' },
        'skip-bad-lines': { type: 'boolean' },
        'allow-empty': { type: 'boolean' },
      },
      { least: 1, most: Infinity },
    );
    const { graph } = values;
    if (graph !== undefined && !URL.canParse(graph)) throw new UsageError('graph-iri');
    const description = describedBy(values);
    if (description && graph === undefined) throw new UsageError('import-describes-graph');
    const files: OfferedFile[] = [];
    for (const name of words) files.push(await terminal.offerFile(name));
    return {
      files,
      ...(graph !== undefined && { graph }),
      ...(description && { description }),
      skipBadLines: values['skip-bad-lines'] === true,
      allowEmpty: values['allow-empty'] === true,
    };
  },

  async run(input, services, locale, work) {
    const told: string[] = [];
    try {
      await services.importFiles(input, {
        signal: work.signal,
        progress: (now) => work.progress(now),
        read: (file) => work.read(file),
        done: (report) => told.push(...describe(report, input.graph, locale)),
      });
    } catch (error) {
      // What was imported before is told too: those files are in.
      const result = failed(error, locale);
      const lines = error instanceof BadLines ? badLines(error.lines, locale) : [];
      return { ...result, stdout: text(told), stderr: result.stderr + text(lines) };
    }
    return { exitCode: 0, stdout: text(told), stderr: '' };
  },
});

interface Descriptive {
  readonly title?: string | undefined;
  readonly 'title-fr'?: string | undefined;
  readonly 'title-en'?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
}

/** Undefined when nothing is to be said of the graph. */
function describedBy(values: Descriptive): Input['description'] {
  const { title, source, licence, 'title-fr': fr, 'title-en': en } = values;
  if ([title, fr, en, source, licence].every((value) => value === undefined)) return undefined;
  const titles = {
    ...(title !== undefined && { '': title }),
    ...(fr !== undefined && { fr }),
    ...(en !== undefined && { en }),
  };
  return {
    titles,
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
  };
}

function describe(report: ImportReport, graph: string | undefined, locale: Locale): string[] {
  const { files, total, added, removed, pages, graphs, leftOut } = report;
  const name = files.join(', ');
  return [
    graph === undefined
      ? locale.t('admin-imported-file', { file: name, total, added, removed, pages, graphs })
      : locale.t('admin-imported', { graph, total, added, removed }),
    ...(leftOut.length === 0
      ? []
      : [locale.t('admin-import-left-out', { count: leftOut.length, first: leftOut[0] ?? '' })]),
    ...(report.badLines === 0
      ? []
      : [
          locale.t('admin-import-skipped', { count: report.badLines }),
          ...badLines(report.firstBad, locale),
        ]),
  ];
}

function badLines(lines: readonly FileLine[], locale: Locale): string[] {
  return lines.map(({ file, line, column, detail }) =>
    locale.t('admin-import-bad-line', { file, line, column, detail }),
  );
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
