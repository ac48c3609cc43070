import { Router, type Request, type RequestHandler, type Response } from 'express';
import { WikiError } from '../../../core/errors.ts';
import {
  deleteGraph,
  graphTarget,
  mergeIntoGraph,
  patchReferenceGraph,
  putGraph,
  type GraphTarget,
} from '../../domain/graphs/index.ts';
import { rdfBodies, readBody } from '../body.ts';
import type { HttpContext } from '../context.ts';
import { answerSavedGraph, notGone, sendGraph, sendPageGraph } from '../graph-answer.ts';
import {
  demandWriter,
  directGraph,
  graphWriteOf,
  namedGraph,
  newGraphIri,
} from '../graph-request.ts';
import { languageOf } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import { UPDATE_TYPE, updateBody, writePage } from '../page-graph.ts';
import { wantedSyntax } from '../wanted-syntax.ts';

/** Which graph a request is about; undefined at `/graphs` alone. */
type Naming = (req: Request) => string | undefined;

const targets = new WeakMap<Request, GraphTarget>();

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol: `/graphs?graph=`, `/graphs?default`, and graphs under
 * their own names. A page’s graph follows the page’s rules, with 404 where the page answers 410.
 */
export function graphRoutes(context: HttpContext): Router {
  const router = Router();
  const { iris } = context;
  const direct: Naming = (req) => directGraph(iris, req);
  const read: RequestHandler = (req, res) => readGraph(context, req, res);
  const write = [readBody, (req: Request, res: Response) => writeGraph(context, req, res)];

  const store = (path: string, naming: Naming): void => {
    const find = finding(context, naming);
    router
      .route(path)
      .all(negotiated)
      .get(find, read)
      .put(find, authorise, write)
      .post(find, authorise, write)
      .patch(find, authorise, write)
      .delete(find, authorise, (req, res) => writeGraph(context, req, res))
      .all(onlyMethods('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'));
  };
  store('/graphs', namedGraph);
  store('/graphs/*path', direct);
  router
    .route(['/graph/catalogue', '/wiki/:slug/derived'])
    .all(negotiated)
    .get(finding(context, direct), read)
    .all(onlyMethods('GET', 'HEAD'));
  return router;
}

const negotiated: RequestHandler = (_req, res, next) => {
  res.vary('Accept').vary('Accept-Language').vary('Accept-Encoding').vary('Cookie');
  next();
};

/** Finds what the name leads to; POST to the store alone is about a graph that gets its name here. */
function finding(context: HttpContext, naming: Naming): RequestHandler {
  return async (req, _res, next) => {
    const iri = naming(req);
    if (iri !== undefined) targets.set(req, await graphTarget(context, iri));
    else if (req.method === 'POST') {
      targets.set(req, { kind: 'reference', iri: newGraphIri(context.iris) });
    } else if (!isReading(req) || wantedSyntax(req, 'rdf')) {
      throw new WikiError('bad-request', 'graph-missing');
    }
    next();
  };
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The right first, before a body is read. */
const authorise: RequestHandler = (req, _res, next) => {
  const target = targets.get(req);
  if (target) demandWriter(req, target);
  next();
};

async function readGraph(context: HttpContext, req: Request, res: Response): Promise<void> {
  const target = targets.get(req);
  const syntax = wantedSyntax(req, 'rdf');
  const html = `/${languageOf(req)}/graphs`;
  if (!target) return res.redirect(303, html);
  if (target.kind !== 'read-only') res.set('Accept-Patch', UPDATE_TYPE);
  if (target.kind === 'page') {
    if (syntax) return sendPageGraph(context, req, res, target, syntax);
    return res.redirect(303, `/${languageOf(req)}/wiki/${target.slug}`);
  }
  if (syntax) return sendGraph(context, req, res, target.iri, syntax);
  const query = target.iri === '' ? 'default' : `graph=${encodeURIComponent(target.iri)}`;
  res.redirect(303, `${html}?${query}`);
}

async function writeGraph(context: HttpContext, req: Request, res: Response): Promise<void> {
  const target = targets.get(req);
  if (!target) throw new WikiError('bad-request', 'graph-missing');
  const { iri } = target;
  if (target.kind === 'page') {
    const mayBeAbsent = req.method === 'PUT' || req.method === 'POST';
    const write = (): Promise<void> => writePage(context, req, res, target.slug);
    return mayBeAbsent ? write() : notGone(iri, write);
  }
  const write = graphWriteOf(req, target);
  switch (req.method) {
    case 'PUT':
      return answerSavedGraph(context, res, iri, await putGraph(context, write, rdfBodies(req)));
    case 'POST': {
      const saved = await mergeIntoGraph(context, write, rdfBodies(req));
      if (namedGraph(req) === undefined && req.path === '/graphs' && !saved.created) {
        throw new WikiError('unprocessable', 'graph-empty');
      }
      return answerSavedGraph(context, res, iri, saved);
    }
    case 'PATCH':
      return answerSavedGraph(
        context,
        res,
        iri,
        await patchReferenceGraph(context, write, updateBody(req)),
      );
    default:
      await deleteGraph(context, write);
      res.status(204).end();
  }
}
