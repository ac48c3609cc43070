# The failures people see: error-{id} says what happened and where, error-{id}-fix what to do.

## Pages

error-bad-slug = “{ $slug }” cannot be the name of a page.
error-bad-slug-fix = A name starts with a letter or digit and holds only a to z, 0 to 9, dot, hyphen and underscore, at most 80 characters.
error-page-unknown = There is no page “{ $slug }”.
error-page-unknown-fix = Check the address, or search for the page by its title.
error-page-deleted = The page “{ $slug }” was taken away.
error-page-deleted-fix = Its history stays at { "/wiki/" }{ $slug }/history; a PUT brings it back.
error-revision-unknown = The page “{ $slug }” has no revision { $revision }.
error-revision-unknown-fix = The history of the page lists its revisions.
error-empty-page = The body holds no statement; a page cannot be empty.
error-empty-page-fix = Add at least one statement, or take the page away with DELETE.
error-foreign-graph = The body writes to the graph { $graph }, while the request is for { $page }.
error-foreign-graph-fix = Name no graph, or name the page’s own.
error-foreign-subject = { $subject } has a page of its own: { $page } cannot state facts about it.
error-foreign-subject-fix = Each fact has one home: write this statement in the page of its subject.
error-if-match-missing = The page exists already (revision { $revision }) and the request does not say which revision it starts from.
error-if-match-missing-fix = Add the header If-Match: "r{ $revision }" after reading that revision.
error-if-match-stale = The page is no longer at the revision you read; nothing was written.
error-if-match-stale-fix = Read the page again (present revision: { $revision }), redo your change, and send it with that tag.
error-comment-too-long = The comment is longer than { $limit } characters.
error-comment-too-long-fix = Shorten it; details belong in the page.
error-patch-other-graph = { $construct } speaks of another graph than the page’s own.
error-patch-other-graph-fix = A PATCH touches the page alone: write the update without GRAPH, WITH or USING.
error-patch-absent = DELETE DATA names a triple that is not in the page: { $triple }
error-patch-absent-fix = Read the page again; someone may have changed it already. Nothing was written.

## HTTP requests

error-body-too-large = The body of the request is larger than 10 MB.
error-body-too-large-fix = Send less at once, or import the file with the admin command.
error-body-not-utf8 = The body is not valid UTF-8 text.
error-body-not-utf8-fix = Convert it to UTF-8 and send it again.
error-charset-unknown = The character set “{ $charset }” is not supported.
error-charset-unknown-fix = Send UTF-8.
error-encoding-unknown = The compression named by Content-Encoding is not supported.
error-encoding-unknown-fix = Use gzip, deflate or br, or none.
error-malformed-request = The request is malformed.
error-malformed-request-fix = Check the address and the headers.
error-media-type-unknown = The content type “{ $given }” is not accepted here.
error-media-type-unknown-fix = Accepted types: { $accepted }.
error-format-unknown = The format “{ $format }” is unknown.
error-format-unknown-fix = Formats on offer: { $accepted }.
error-not-acceptable = None of the formats asked for by Accept is on offer here.
error-not-acceptable-fix = Formats on offer: { $accepted }.
error-method-not-allowed = This method is not used at this address.
error-method-not-allowed-fix = The documentation lists the methods of each address.
error-path-unknown = There is nothing at the address { $path }.
error-path-unknown-fix = Start from the home page or the search.
error-language-unknown = The language “{ $lang }” is not on offer.
error-language-unknown-fix = Languages on offer: { $accepted }.
error-internal = A fault of ours prevented the answer.
error-internal-fix = Try again. If it comes back, tell the person who runs this site, with the time and the address of the page.

## SPARQL

error-query-missing = There is no SPARQL query.
error-query-missing-fix = Give it in the parameter “query”, or as a body of type application/sparql-query.
error-query-twice = The SPARQL query is given more than once.
error-query-twice-fix = Give a single “query” parameter.
error-update-by-get = A SPARQL update does not go by GET.
error-update-by-get-fix = Send it by POST.
error-update-not-offered = This endpoint answers SPARQL queries, not updates yet.
error-update-not-offered-fix = Write page by page: PUT, POST or PATCH on the page’s address.
error-query-budget-spent = This client has used up its query time, or sent too many failing queries this minute.
error-query-budget-spent-fix = Try again in { $retryAfter } seconds.

## Start

error-base-iri-changed = This data folder names its pages under { $kept }, and BASE_IRI asks for { $asked }.
error-base-iri-changed-fix = Unset BASE_IRI or give it back its first value; changing the name will be done by “admin rebase”.
