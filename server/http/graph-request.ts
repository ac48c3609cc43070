import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { Iris } from '../../core/iris.ts';
import {
  type DescriptionChange,
  type GraphTarget,
  type GraphWrite,
} from '../domain/graphs/index.ts';
import {
  demand,
  mayWritePage,
  mayWriteReference,
  mayWriteUnnamed,
  type Member,
} from '../domain/permissions/index.ts';
import { fieldsOf } from './fields.ts';
import { editComment, preconditionOf } from './page-write.ts';
import { actorOf } from './session.ts';

/** The query string as sent, repeated names kept. */
export function parametersOf(req: Request): URLSearchParams {
  const mark = req.originalUrl.indexOf('?');
  return fieldsOf(mark < 0 ? '' : req.originalUrl.slice(mark + 1));
}

/**
 * The graph that `?graph=` or `?default` names (Graph Store Protocol, 4.2): an IRI, the empty string
 * for the unnamed graph, undefined for none. Throws bad-request `graph-twice`.
 */
export function namedGraph(req: Request): string | undefined {
  const parameters = parametersOf(req);
  const named = parameters.getAll('graph');
  const isDefault = parameters.has('default');
  if (named.length + Number(isDefault) > 1) throw new WikiError('bad-request', 'graph-twice');
  if (named[0] === '') throw new WikiError('bad-request', 'graph-iri', { graph: '' });
  return isDefault ? '' : named[0];
}

/** The graph that the address itself names (4.1), with the base that the wiki goes by, whatever Host says. */
export function directGraph(iris: Iris, req: Request): string {
  if (namedGraph(req) !== undefined) throw new WikiError('bad-request', 'graph-twice');
  const [path = ''] = req.originalUrl.split('?', 1);
  return iris.base + path.slice(1);
}

/** A name for a graph that came without one; it can be read there. */
export function newGraphIri(iris: Iris): string {
  return `${iris.base}graphs/${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

/** Lets through who may write to the graph; hands back the author. */
export function demandWriter(req: Request, target: GraphTarget): Member {
  const actor = actorOf(req);
  switch (target.kind) {
    case 'page':
      return demand(mayWritePage, actor);
    case 'unnamed':
      return demand(mayWriteUnnamed, actor);
    case 'reference':
      return demand(mayWriteReference, actor);
    case 'read-only':
      demand(mayWriteReference, actor);
      throw new WikiError('forbidden', 'graph-read-only', { graph: target.iri });
  }
}

/** Who writes to what graph, on what condition, and what is to be said of it. */
export function graphWriteOf(req: Request, target: GraphTarget): GraphWrite {
  const author = demandWriter(req, target).name;
  const parameters = parametersOf(req);
  return {
    iri: target.iri,
    author,
    comment: editComment(req.query['comment']),
    precondition: preconditionOf(req, 'c'),
    description: descriptionIn(parameters),
  };
}

const TITLE = /^title(?:-([a-z]{2,8}(?:-[a-z0-9]{1,8})*))?$/;

/** `title`, `title-fr`, `source` and `licence`, as parameters or fields of a form. */
export function descriptionIn(fields: URLSearchParams): DescriptionChange {
  const titles: Record<string, string> = {};
  for (const [name, value] of fields) {
    const match = TITLE.exec(name);
    if (match) titles[match[1] ?? ''] = value;
  }
  const source = fields.get('source') ?? undefined;
  const licence = fields.get('licence') ?? fields.get('license') ?? undefined;
  return {
    titles,
    ...(source === undefined ? {} : { source }),
    ...(licence === undefined ? {} : { licence }),
  };
}
