import { Router, type Request, type Response } from 'express';
import { asTriples, type Quad } from '../../../core/rdf/terms.ts';
import type { HttpContext } from '../context.ts';
import { sendText } from '../send.ts';
import { sendVocabularyPage } from '../site-pages.ts';
import { wantedSyntax } from '../wanted-syntax.ts';

type Which = 'ns' | 'shapes';

const PATHS: Readonly<Record<Which, readonly string[]>> = {
  ns: ['/ns', '/fr/ns', '/en/ns'],
  shapes: ['/shapes', '/fr/shapes', '/en/shapes'],
};

/** `/ns` and `/shapes`: the vocabularies and the shapes, in words or as RDF. */
export function vocabularyRoutes(context: HttpContext): Router {
  const router = Router();
  for (const which of ['ns', 'shapes'] as const) {
    router.get([...PATHS[which]], (req, res) => answer(context, which, req, res));
  }
  return router;
}

async function answer(
  context: HttpContext,
  which: Which,
  req: Request,
  res: Response,
): Promise<void> {
  res.vary('Accept').vary('Accept-Language');
  const syntax = wantedSyntax(req);
  if (!syntax) {
    await sendVocabularyPage(context, req, res, which);
    return;
  }
  const body = await context.rdf.write({
    quads: asTriples(await ontologyQuads(context, which)),
    mediaType: syntax.mediaType,
    baseIri: context.iris.base,
  });
  await sendText(req, res, { body, type: `${syntax.mediaType}; charset=utf-8` });
}

/** The shapes are the ontology graph whose name says so; the vocabularies are all the others. */
async function ontologyQuads({ journal }: HttpContext, which: Which): Promise<Quad[]> {
  const graphs = await journal.graphs();
  const wanted = graphs.filter(
    ({ graph, kind }) => kind === 'ontology' && /shapes/.test(graph) === (which === 'shapes'),
  );
  const states = await Promise.all(wanted.map(({ graph }) => journal.graph(graph)));
  return states.flatMap((state) => state?.quads ?? []);
}
