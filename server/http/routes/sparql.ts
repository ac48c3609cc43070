import { Router } from 'express';
import { WikiError } from '../../../core/errors.ts';
import { answerUpdate } from '../answer-update.ts';
import type { HttpContext } from '../context.ts';
import { demandLanguage } from '../language.ts';
import { onlyMethods } from '../only-methods.ts';
import type { QueryBudget } from '../query-budget.ts';
import { answerQuery } from '../sparql-answer.ts';
import { demandUpdate, readSparqlBody } from '../sparql-body.ts';
import { describeService } from '../sparql-description.ts';
import { acceptableFormats, prefersPage } from '../sparql-formats.ts';
import { sparqlPage } from '../sparql-page.ts';
import { addressParameters, postedParameters, queryOf, updateOf } from '../sparql-request.ts';

/** `/sparql`: the SPARQL 1.1 Protocol; for people a page with a form and the answer. */
export function sparqlRoutes(context: HttpContext, budget: QueryBudget): Router {
  const router = Router();
  router.param('lang', demandLanguage);
  router
    .route('/:lang/sparql')
    .get((req, res) => sparqlPage(context, budget, req, res, addressParameters(req)))
    .post(readSparqlBody, (req, res) =>
      sparqlPage(context, budget, req, res, postedParameters(req)),
    )
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  router
    .route('/sparql')
    .all((_req, res, next) => {
      res.vary('Accept').vary('Accept-Encoding');
      next();
    })
    .get(async (req, res) => {
      const parameters = addressParameters(req);
      if (parameters.has('update')) {
        res.set('Allow', 'POST, OPTIONS');
        throw new WikiError('method-not-allowed', 'update-by-get');
      }
      if (prefersPage(req, parameters)) {
        await sparqlPage(context, budget, req, res, parameters);
        return;
      }
      if (!parameters.has('query') && (await describeService(context, req, res))) return;
      const formats = acceptableFormats(req, parameters);
      await answerQuery(context, budget, req, res, { request: queryOf(parameters), formats });
    })
    .post(readSparqlBody, async (req, res) => {
      const parameters = postedParameters(req);
      if (parameters.has('update')) {
        demandUpdate(req, res);
        await budget.spend(req, (begin) => {
          begin();
          return answerUpdate(context, req, res, updateOf(parameters));
        });
        return;
      }
      if (prefersPage(req, parameters)) {
        await sparqlPage(context, budget, req, res, parameters);
        return;
      }
      const formats = acceptableFormats(req, parameters);
      await answerQuery(context, budget, req, res, { request: queryOf(parameters), formats });
    })
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  return router;
}
