import express, { type Express } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { HttpContext } from './context.ts';
import { cors } from './cors.ts';
import { freshAnswers } from './fresh-answers.ts';
import { countWrites } from './page-turn.ts';
import { plainAccept } from './plain-accept.ts';
import { problemHandler } from './problem.ts';
import { QueryBudget } from './query-budget.ts';
import { accountRoutes } from './routes/account.ts';
import { checkRoutes } from './routes/check.ts';
import { completeRoutes } from './routes/complete.ts';
import { createRoutes } from './routes/create.ts';
import { draftRoutes } from './routes/drafts.ts';
import { editRoutes } from './routes/edit.ts';
import { editTurtleRoutes } from './routes/edit-turtle.ts';
import { formRoutes } from './routes/forms.ts';
import { graphPageRoutes } from './routes/graph-pages.ts';
import { graphRoutes } from './routes/graphs.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { newRoutes } from './routes/new.ts';
import { pageRoutes, readHtml } from './routes/pages.ts';
import { pageDataRoutes } from './routes/page-data.ts';
import { searchRoutes } from './routes/search.ts';
import { siteRoutes } from './routes/site.ts';
import { sparqlRoutes } from './routes/sparql.ts';
import { termRoutes } from './routes/terms.ts';
import { thingRoutes } from './routes/things.ts';
import { userRoutes } from './routes/users.ts';
import { vocabularyRoutes } from './routes/vocabulary.ts';
import { wellKnownRoutes } from './routes/well-known.ts';
import { sameOriginForCookies } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { identify } from './session.ts';

/** The whole web side of the wiki, over its services. */
export function createApp(context: HttpContext): Express {
  const app = express();
  // Whatever NODE_ENV says, express shows nobody a stack.
  app.set('env', 'production');
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', context.trustProxy);
  app.set('query parser', 'simple');

  app.use(plainAccept);
  app.use(securityHeaders);
  app.use(healthRoutes(context));
  app.use('/assets', context.assets.handler);
  app.use(cors);
  app.use(freshAnswers);
  app.use(countWrites);
  app.use(identify(context.accounts));
  app.use(sameOriginForCookies);

  app.use(thingRoutes(context));
  app.use(pageDataRoutes(context, (req, res) => readHtml(context, req, res)));
  app.use(graphRoutes(context));
  app.use(graphPageRoutes(context));
  app.use(userRoutes(context));
  app.use(wellKnownRoutes(context));
  app.use(historyRoutes(context));
  app.use(sparqlRoutes(context, new QueryBudget(context)));
  app.use(searchRoutes(context));
  app.use(completeRoutes(context));
  app.use(formRoutes(context));
  app.use(checkRoutes(context));
  app.use(termRoutes(context));
  app.use(vocabularyRoutes(context));
  app.use(accountRoutes(context));
  app.use(draftRoutes(context));
  app.use(createRoutes(context));
  app.use(newRoutes(context));
  app.use(editRoutes(context));
  app.use(editTurtleRoutes(context));
  app.use(pageRoutes(context));
  app.use(siteRoutes(context));

  app.use((req) => {
    throw new WikiError('not-found', 'path-unknown', { path: req.path.slice(0, 200) });
  });
  app.use(problemHandler(context));
  return app;
}
