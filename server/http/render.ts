/** The one door from the server to the pages: views in, HTML documents out. */
import type { Locale } from '../../core/messages.ts';
import type { AboutView, TakePartView } from '../../core/views/about.ts';
import type { SetUpView, SignInView } from '../../core/views/account.ts';
import type { ChantierView } from '../../core/views/chantier.ts';
import type { ConflictView } from '../../core/views/conflict.ts';
import type { DirectoryView } from '../../core/views/directory.ts';
import type { DraftsView } from '../../core/views/drafts.ts';
import type { EditView } from '../../core/views/edit.ts';
import type { ErrorView } from '../../core/views/error.ts';
import type { AuthorView, GraphsView, GraphView } from '../../core/views/graphs.ts';
import type { HistoryView } from '../../core/views/history.ts';
import type { HomeView } from '../../core/views/home.ts';
import type { ItemView } from '../../core/views/item.ts';
import type { ModelView } from '../../core/views/model.ts';
import type { CopyView, NewPageView, NotesView } from '../../core/views/new-page.ts';
import type { ProcedureView } from '../../core/views/procedure.ts';
import type { SearchView } from '../../core/views/search.ts';
import type { Shell } from '../../core/views/shell.ts';
import type { SparqlView } from '../../core/views/sparql.ts';
import type { TurtleEditView } from '../../core/views/turtle-edit.ts';
import type { VocabularyView } from '../../core/views/vocabulary.ts';
import { aboutPage } from '../../web/pages/about/about-page.ts';
import { chantierPage } from '../../web/pages/chantier/chantier-page.ts';
import { directoryPage } from '../../web/pages/directory/directory-page.ts';
import { draftsPage } from '../../web/pages/drafts/drafts-page.ts';
import { conflictPage } from '../../web/pages/edit/conflict-page.ts';
import { editPage } from '../../web/pages/edit/edit-page.ts';
import { viewTabs } from '../../web/pages/edit/view-tabs.ts';
import { preview } from '../../web/pages/edit/preview.ts';
import { errorPage } from '../../web/pages/error/error-page.ts';
import type { Template } from '../../web/pages/formatting/render-to-string.ts';
import { authorPage } from '../../web/pages/graphs/author-page.ts';
import { graphPage } from '../../web/pages/graphs/graph-page.ts';
import { graphsPage } from '../../web/pages/graphs/graphs-page.ts';
import { historyPage } from '../../web/pages/history/history-page.ts';
import { homePage } from '../../web/pages/home/home-page.ts';
import { itemPage } from '../../web/pages/item/page.ts';
import { layout, type LayoutOptions } from '../../web/pages/layout/layout.ts';
import { modelPage } from '../../web/pages/model/page.ts';
import { copyPage } from '../../web/pages/new/copy-page.ts';
import { newPage } from '../../web/pages/new/new-page.ts';
import { notesPage } from '../../web/pages/new/notes-page.ts';
import { procedurePage } from '../../web/pages/procedure/page.ts';
import { searchPage } from '../../web/pages/search/search-page.ts';
import { setUpPage } from '../../web/pages/set-up/set-up-page.ts';
import { signInPage } from '../../web/pages/sign-in/sign-in-page.ts';
import { sparqlPage } from '../../web/pages/sparql/sparql-page.ts';
import { takePartPage } from '../../web/pages/take-part/take-part-page.ts';
import { turtlePage } from '../../web/pages/turtle/turtle-page.ts';
import { vocabularyPage } from '../../web/pages/vocabulary/vocabulary-page.ts';

type Page<V> = (view: V, locale: Locale) => Template;
type Render<V> = (shell: Shell, view: V, locale: Locale) => string;

function document<V>(page: Page<V>, options: LayoutOptions = {}): Render<V> {
  return (shell, view, locale) => layout(shell, locale, page(view, locale), options);
}

export const renderHome: Render<HomeView> = document(homePage, { find: false });
export const renderDirectory: Render<DirectoryView> = document(directoryPage);
export const renderChantier: Render<ChantierView> = document(chantierPage);
export const renderSearch: Render<SearchView> = document(searchPage, { find: false });
export const renderAbout: Render<AboutView> = document(aboutPage);
export const renderTakePart: Render<TakePartView> = document(takePartPage);
export const renderSignIn: Render<SignInView> = document(signInPage);
export const renderSetUp: Render<SetUpView> = document(setUpPage);
export const renderError: Render<ErrorView> = document(errorPage);
export const renderSparql: Render<SparqlView> = (shell, view, locale) =>
  layout(shell, locale, sparqlPage(view, locale, shell.assets));
export const renderVocabulary: Render<VocabularyView> = document(vocabularyPage);
export const renderProcedure: Render<ProcedureView> = document(procedurePage);
export const renderModel: Render<ModelView> = document(modelPage);
export const renderItem: Render<ItemView> = document(itemPage);
export const renderGraphs: Render<GraphsView> = document(graphsPage);
export const renderGraph: Render<GraphView> = document(graphPage);
export const renderAuthor: Render<AuthorView> = document(authorPage);
export const renderHistory: Render<HistoryView> = document(historyPage);
export const renderNewPage: Render<NewPageView> = document(newPage);
export const renderCopy: Render<CopyView> = document(copyPage);
export const renderNotes: Render<NotesView> = document(notesPage);
export const renderDrafts: Render<DraftsView> = document(draftsPage);
export const renderConflict: Render<ConflictView> = document(conflictPage);

/** The editing form, with the page as it will read above it when `previewed` is given. */
export function renderEdit(
  shell: Shell,
  view: EditView,
  locale: Locale,
  previewed?: ProcedureView | ItemView,
): string {
  const page = editPage(view, locale, previewed && preview(previewed, locale), {
    script: shell.assets.edit,
    account: shell.account?.name ?? '',
  });
  const views = viewTabs(view.context.view ?? 'form', locale);
  return layout(shell, locale, page, { views });
}

/** The Turtle of a page, with the page as it will read above it when `previewed` is given. */
export function renderTurtle(
  shell: Shell,
  view: TurtleEditView,
  locale: Locale,
  previewed?: ProcedureView | ItemView,
): string {
  const page = turtlePage(view, locale, previewed && preview(previewed, locale), {
    script: shell.assets.code,
    account: view.isMadeByForm ? '' : (shell.account?.name ?? ''),
  });
  return layout(shell, locale, page, { views: viewTabs('turtle', locale) });
}
