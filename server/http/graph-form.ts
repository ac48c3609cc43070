import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { GraphForm } from '../../core/views/graphs.ts';
import {
  deleteGraph,
  describeGraph,
  graphTarget,
  putGraph,
  restoreGraph,
  type GraphWrite,
} from '../domain/graphs/index.ts';
import { demand, mayWriteReference } from '../domain/permissions/index.ts';
import { bodyForm, isFile, rdfPart } from './body.ts';
import type { HttpContext } from './context.ts';
import { descriptionIn, newGraphIri } from './graph-request.ts';
import { localeOf } from './language.ts';
import { formParts, isMultipart, type FormPart } from './multipart.ts';
import { editComment } from './page-write.ts';
import { actorOf } from './session.ts';

/** What somebody sent from the page of a graph, or from the list. */
export interface SentGraphForm {
  readonly fields: URLSearchParams;
  readonly files: readonly FormPart[];
}

/** Reads the fields and files of a form whose body was read. */
export function sentForm(req: Request): SentGraphForm {
  if (!isMultipart(req)) return { fields: bodyForm(req), files: [] };
  const fields = new URLSearchParams();
  const files: FormPart[] = [];
  for (const part of formParts(req)) {
    if (isFile(part)) files.push(part);
    else if (part.fileName === undefined) fields.append(part.name, part.bytes.toString('utf8'));
  }
  return { fields, files };
}

/** The description as it was typed, for a form that comes back. */
export function typedForm({ fields }: SentGraphForm, iri: string): GraphForm {
  const text = (name: string): string => fields.get(name) ?? '';
  return {
    iri: iri === '' ? text('iri') : iri,
    titleFr: text('title-fr'),
    titleEn: text('title-en'),
    source: text('source'),
    licence: text('licence'),
  };
}

/**
 * Does what the pressed button says, and gives back the graph it was done to.
 * @param iri the graph whose page it is; undefined for the list
 */
export async function pressGraphForm(
  context: HttpContext,
  req: Request,
  iri: string | undefined,
  sent: SentGraphForm,
): Promise<string> {
  const { fields } = sent;
  const author = demand(mayWriteReference, actorOf(req)).name;
  const action = fields.get('action');
  const named = iri ?? (fields.get('iri')?.trim() || newGraphIri(context.iris));
  const target = await graphTarget(context, named);
  if (target.kind !== 'reference' && target.kind !== 'unnamed') {
    throw new WikiError('forbidden', 'graph-reserved', { graph: named });
  }
  const write: GraphWrite = {
    iri: named,
    author,
    comment: editComment(fields.get('comment')),
    precondition: undefined,
  };
  const description = descriptionIn(fields);
  if (action === 'add' && iri === undefined) {
    const absent = { ...write, precondition: 'absent', description } as const;
    const saved = await putGraph(context, absent, filesOf(sent));
    if (!saved.created) throw new WikiError('unprocessable', 'graph-empty');
  } else if (action === 'replace') await putGraph(context, write, filesOf(sent));
  else if (action === 'describe') await describeGraph(context, { ...write, description });
  else if (action === 'delete') await deleteGraph(context, write);
  else if (action === 'restore') await restore(context, req, write, fields);
  else throw new WikiError('bad-request', 'malformed-request');
  return named;
}

async function restore(
  context: HttpContext,
  req: Request,
  write: GraphWrite,
  fields: URLSearchParams,
): Promise<void> {
  const seq = Number(fields.get('commit') ?? '');
  if (!Number.isSafeInteger(seq) || seq < 1)
    throw new WikiError('bad-request', 'malformed-request');
  const comment = write.comment || localeOf(context, req).t('graphs-restored-comment', { seq });
  await restoreGraph(context, { ...write, comment }, seq);
}

function filesOf({ files }: SentGraphForm): { mediaType: string; text: string }[] {
  if (files.length === 0) throw new WikiError('bad-request', 'graph-file-missing');
  return files.map(rdfPart);
}
