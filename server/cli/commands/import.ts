import { defineCommand, printed, readArguments } from '../command.ts';
import type { ImportFile } from '../admin-services.ts';
import { UsageError } from '../usage-error.ts';

interface Input {
  readonly graph: string;
  readonly files: readonly ImportFile[];
}

/** Replaces a reference graph by RDF files, which are read where the command was typed. */
export const importFiles = defineCommand<Input>({
  name: 'import',

  async read(args, terminal) {
    const { values, words } = readArguments(
      args,
      { graph: { type: 'string' } },
      { least: 1, most: Infinity },
    );
    const { graph } = values;
    if (graph === undefined || !URL.canParse(graph)) throw new UsageError('graph-iri');
    const files: ImportFile[] = [];
    for (const name of words) files.push({ name, text: await terminal.readFile(name) });
    return { graph, files };
  },

  async run(input, services, locale) {
    const { total, added, removed } = await services.importGraph(input);
    return printed(locale.t('admin-imported', { graph: input.graph, total, added, removed }));
  },
});
