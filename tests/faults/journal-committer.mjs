/**
 * A process that commits to a journal until it is killed, and tells what became of each commit:
 * `ready PID`, then `ack SEQ SLUG REVISION` or `refused KIND ID` a line.
 *
 * Arguments: the built journal module, the folder, how many pages to save side by side, and after
 * how many answers to stop (0 = never).
 */
import { writeSync } from 'node:fs';

const [journalModule, folder, lanes, answers] = process.argv.slice(2);
const { openSqliteJournal } = await import(journalModule);
const tell = (line) => writeSync(1, `${line}\n`);
const XSD_INTEGER = 'http://www.w3.org/2001/XMLSchema#integer';

const journal = await openSqliteJournal({ folder });
tell(`ready ${process.pid}`);
let left = Number(answers) || Infinity;
await Promise.all(Array.from({ length: Number(lanes) }, (_, lane) => saveAgain(`page-${lane}`)));
await journal.close();

/** Each commit counts up in the page and in a graph beside it, so that a half-made one would show. */
async function saveAgain(slug) {
  let revision = (await journal.page(slug))?.revision ?? 0;
  while (left > 0) {
    left -= 1;
    const counted = (graph) => (count) => ({
      graph,
      kind: graph.includes('/log/') ? 'reference' : 'page',
      removed: count > 0 ? numbers(graph, count) : [],
      added: numbers(graph, count + 1),
    });
    const page = counted(`http://example.org/wiki/${slug}`)(revision);
    try {
      const { seq } = await journal.commit({
        author: 'ana',
        time: new Date().toISOString(),
        comment: '',
        licence: '',
        changes: [
          { ...page, state: page.added, page: { slug, expectedRevision: revision } },
          counted(`http://example.org/log/${slug}`)(revision),
        ],
      });
      revision += 1;
      tell(`ack ${seq} ${slug} ${revision}`);
    } catch (error) {
      tell(`refused ${error.kind} ${error.id}`);
    }
  }
}

function numbers(graph, count) {
  return Array.from({ length: 30 }, (_, index) => ({
    subject: node(`${graph}#${index}`),
    predicate: node('http://example.org/count'),
    object: {
      termType: 'Literal',
      value: String(count),
      language: '',
      datatype: node(XSD_INTEGER),
    },
    graph: node(graph),
  }));
}

function node(value) {
  return { termType: 'NamedNode', value };
}
