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
error-page-exists = The page exists already (revision { $revision }), and the request asks only to create it (If-None-Match: *).
error-page-exists-fix = Read the page, and send If-Match with its tag to replace it, or choose another name.
error-comment-too-long = The comment is longer than { $limit } characters.
error-comment-too-long-fix = Shorten it; details belong in the page.
error-patch-other-graph = { $construct } speaks of another graph than the page’s own.
error-patch-other-graph-fix = A PATCH touches the page alone: write the update without GRAPH, WITH or USING.
error-patch-absent = DELETE DATA names a triple that is not in the page: { $triple }
error-patch-absent-fix = Read the page again; someone may have changed it already. Nothing was written.

## HTTP requests

error-body-too-large = The body of the request is larger than { $limit } MB.
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
error-query-and-update = The request holds a query and an update, or one where the other is expected.
error-query-and-update-fix = Send one of the two: “query” or “update”.
error-update-missing = There is no SPARQL update.
error-update-missing-fix = Give it in the field “update” of a form, or as a body of type application/sparql-update.
error-update-twice = The SPARQL update is given more than once.
error-update-twice-fix = Give a single “update” field; operations are joined by semicolons.
error-update-in-address = The update stands in the address.
error-update-in-address-fix = Send it in the body of the POST: as the field “update” of a form, or as application/sparql-update.
error-graph-iri-bad = { $parameter } names “{ $iri }”, which is no absolute IRI.
error-graph-iri-bad-fix = Write the whole name of the graph, from http:// on.
error-too-many-graphs = The request names more than { $limit } graphs.
error-too-many-graphs-fix = Name fewer graphs, or none: the default graph is the union of all.
error-update-by-get = A SPARQL update does not go by GET.
error-update-by-get-fix = Send it by POST.
error-query-budget-spent = This client has used up its query time, or sent too many failing queries this minute.
error-query-budget-spent-fix = Try again in { $retryAfter } seconds.

## Start

error-base-iri-changed = This data folder names its pages under { $kept }, and BASE_IRI asks for { $asked }.
error-base-iri-changed-fix = Unset BASE_IRI or give it back its first value; changing the name will be done by “admin rebase”.

## Accounts and rights

error-account-name = This cannot be the name of an account.
error-account-name-fix = Use { $least } to { $most } letters, digits, dots, hyphens and underscores, with single spaces between words, starting with a letter or digit and in one alphabet.
error-account-name-reserved = The name “{ $name }” is reserved.
error-account-name-reserved-fix = Choose another one.
error-account-exists = There is an account called “{ $name }” already.
error-account-exists-fix = Choose another name.
error-no-such-account = There is no account called “{ $name }”.
error-no-such-account-fix = Check the spelling, or create the account first.
error-password-length = The password has { $length } characters; it needs { $least } to { $most }.
error-password-length-fix = A few words that do not belong together are long enough and easy to keep in mind.
error-password-guessable = This password is easy to guess: it is made of common words, rows of keys, repetitions or the name of the account.
error-password-guessable-fix = Choose a few words that do not belong together.
error-sign-in-failed = The name and the password do not match.
error-sign-in-failed-fix = Check both and try again. Whoever runs this site can set a new password.
error-sign-in-busy = Too many people are signing in at this moment.
error-sign-in-busy-fix = Try again in { $retryAfter } seconds.
error-too-many-sign-ins = There were too many attempts to sign in.
error-too-many-sign-ins-fix =
    Wait { $retryAfter ->
        [one] one second
       *[other] { $retryAfter } seconds
    }, then try again.
error-set-up-closed = This set-up link is not valid: it was used, it is from an earlier start, or an administrator exists already.
error-set-up-closed-fix = Sign in, or take the link that the server printed at its latest start.
error-sign-in-needed = Only people who are signed in may do this.
error-sign-in-needed-fix = Sign in, or send a token in the header Authorization: Bearer.
error-not-allowed =
    { $role ->
        [reader] Your account “{ $name }” is for reading; it may not do this.
        [contributor] Your account “{ $name }” may write pages, but not do this.
        [steward] Your account “{ $name }” may tend the whole dataset, but not do this.
       *[other] Your account “{ $name }” may not do this.
    }
error-not-allowed-fix = Ask whoever runs this site for the right to do it.
error-token-too-narrow =
    { $scope ->
        [read] This token is for reading only.
       *[other] The scope of this token ({ $scope }) does not go that far.
    }
error-token-too-narrow-fix = Use a token of a wider scope.
error-token-unknown = This token is not valid.
error-token-unknown-fix = Check that it is whole, or ask for a new one. Reading public pages takes no token.
error-scope-too-high = The account “{ $name }” has the role { $role }: it may hold tokens up to the scope { $highest }, not { $scope }.
error-scope-too-high-fix = Ask for the scope { $highest }, or give the account another role first.
error-cross-site = The request comes from another site, so nothing was done.
error-cross-site-fix = Open this site’s own page and do it from there.
error-admin-socket-denied = The running server’s socket { $path } cannot be opened.
error-admin-socket-denied-fix = Run the command as the user that runs the server, or as root.
error-admin-connection-lost = The server went away before it answered; whether the command was done is not known.
error-admin-connection-lost-fix = Look at the state of things (user list, verify), then run the command again if it is needed.
error-admin-file-unreadable = The file { $file } cannot be read ({ $code }).
error-admin-file-unreadable-fix = Check its path and its permissions.
error-admin-file-not-utf8 = The file { $file } is not valid UTF-8 text.
error-admin-file-not-utf8-fix = Convert it to UTF-8 and import it again.
error-admin-file-unwritable = The file { $file } cannot be written ({ $code }).
error-admin-file-unwritable-fix = Check its folder, its permissions and the room on the disk.
error-admin-output-closed = Whoever was reading the output has stopped.
error-admin-cancelled = Stopped, as you asked. What was being done is left out whole.
error-admin-server-stopping = The server is stopping. What was being done is left out whole.
error-admin-server-stopping-fix = Run the command again once the server is back.
error-export-no-graph = There is nothing under { $graph }, or it is not public.
error-export-no-graph-fix = Check the IRI; pages are named like …/wiki/slug.
error-export-no-page = There is no page “{ $slug }”.
error-export-no-page-fix = Give the last part of the page’s address.
error-export-nothing = Nothing answers to this selection.
error-export-nothing-fix = Check its name, or export everything.
error-backup-exists = { $file } is there already.
error-backup-exists-fix = Give the backup another name, or replace that file with --force.
error-backup-in-data-folder = { $file } is in the data folder itself, which a backup must survive.
error-backup-in-data-folder-fix = Put the backup in another folder, best on another disk.
error-backup-unwritable = The backup { $file } cannot be written ({ $code }).
error-backup-unwritable-fix = Check its folder, the permissions of the user that runs the server, and the room on the disk.
error-backup-unsound = The backup is damaged: { $detail }. Nothing was changed.
error-backup-unsound-fix = Use an older backup. If it was being made just now, check the disks and make it again.
error-backup-unreadable = The backup { $file } cannot be read ({ $code }). Nothing was changed.
error-backup-unreadable-fix = Check its path, and that the user that runs the server may read it.
error-backup-foreign = { $file } is not a backup of Infrawiki, or its beginning is destroyed. Nothing was changed.
error-backup-foreign-fix = Give the file that the command backup made.
error-backup-newer = { $file } comes from a newer version of Infrawiki (schema { $version }; this one knows schema { $known }). Nothing was changed.
error-backup-newer-fix = Install the newest version of Infrawiki, then restore it.
error-backup-other-base = The pages of { $file } are named under { $theirs }, those of this folder under { $ours }. Nothing was changed.
error-backup-other-base-fix = Restore it into an empty DATA_DIR, with BASE_IRI={ $theirs } or none.
error-restore-under-way = Another restoring is under way.
error-restore-under-way-fix = Wait for its end.
error-index-not-level = The quad index could not be compared: its replicas did not come level in { $seconds } seconds.
error-index-not-level-fix = Look at what the server says on its standard error, then run the command again.

## Journal

error-changed-meanwhile = Someone else saved a change in the meantime; yours was not written.
error-changed-meanwhile-fix = Read the present version, make your change there again, and save.
error-disk-full = The server’s disk is full: nothing was saved. Reading goes on.
error-disk-full-fix = Keep your text and try again later. For the person who runs this site: make room on the disk of the data folder; no restart is needed.
error-journal-io = The server’s disk reported an error ({ $detail }): the save is not confirmed.
error-journal-io-fix = Keep your text, read the page again, then try once more. For the person who runs this site: check the disk of the data folder, then restart.
error-journal-damaged = A part of the stored data is damaged ({ $detail }); it is not served.
error-journal-damaged-fix = For the person who runs this site: stop the server, copy the data folder, check the disk, then restore the last backup.
error-journal-stopped = The journal has stopped: no reading or writing for the moment.
error-journal-stopped-fix = Keep your text and try again in a moment. For the person who runs this site: restart the server if it does not come back by itself.
error-journal-corrupt = The journal { $folder }/journal.sqlite is damaged: { $detail }. The server does not start, and nothing in it was changed.
error-journal-corrupt-fix = Copy the whole folder, check the disk, then restore the last backup into a new folder.
error-journal-foreign = The file { $folder }/journal.sqlite is not a journal of Infrawiki, or its beginning is destroyed. Nothing in it was changed.
error-journal-foreign-fix = Give DATA_DIR another folder, or move this file away.
error-journal-newer = The journal in { $folder } comes from a newer version of Infrawiki (schema { $version }; this one knows schema { $known }). Nothing in it was changed.
error-journal-newer-fix = Install the newest version of Infrawiki, or give DATA_DIR another folder.
error-folder-unreadable = The data folder { $folder } cannot be read and written.
error-folder-unreadable-fix = Check that it is a folder, let the account that starts the server read and write there, or give DATA_DIR another folder.
error-folder-in-use = Another server (process { $pid }) is already using the data folder { $folder }.
error-folder-in-use-fix = Stop the other server, or give this one another DATA_DIR.

## RDF, search and import

error-rdf-syntax = The { $syntax } is wrong at line { $line }, column { $column }: { $detail }
error-rdf-syntax-fix = Correct that place and send it all again; nothing was written.
error-rdf-syntax-file = The { $syntax } of the file { $file } is wrong at line { $line }, column { $column }: { $detail }
error-rdf-syntax-file-fix = Correct the file there and import it again; nothing was imported.
error-remote-context = The JSON-LD context stands at another address ({ $iri }), and nothing is ever read from elsewhere.
error-remote-context-fix = Copy the context into the document, under “@context”.
error-rdf-1-2 = The document uses a quoted triple or a text direction (RDF 1.2), which this wiki does not keep.
error-rdf-1-2-fix = Write it in RDF 1.1, for example with a node for the statement in question.
error-blank-graph = A graph of the document has no name, only a blank node.
error-blank-graph-fix = Name each graph with an IRI.
error-blank-node-maze = The blank nodes of this graph are too alike to be told apart in reasonable time.
error-blank-node-maze-fix = Give some of them an IRI.
error-rdf-timeout = Reading or writing this document took longer than { $seconds } seconds.
error-rdf-timeout-fix = Split it into smaller documents.
error-rdf-busy = Too many documents are waiting to be read right now.
error-rdf-busy-fix = Try again in a moment.
error-rdf-memory = This document takes more memory than the server gives to a single one.
error-rdf-memory-fix = Split it into smaller documents.
error-rdf-crash = This document made the RDF reader fail; nothing was written.
error-rdf-crash-fix = Check it with another tool, or split it into smaller documents.
error-rdf-thread-lost = The RDF reader stopped; nothing was written.
error-rdf-thread-lost-fix = Try again: it starts by itself.
error-rdfxml-predicate = RDF/XML has no way to write the predicate { $iri }.
error-rdfxml-predicate-fix = Ask for this data in Turtle, TriG, N-Quads or JSON-LD.
error-rdfxml-character = RDF/XML has no way to write the character { $character }.
error-rdfxml-character-fix = Ask for this data in Turtle, TriG, N-Quads or JSON-LD.
error-text-index-failed = Search does not answer at the moment.
error-text-index-failed-fix = Try again in a moment; the pages can still be read from the lists. If it lasts, tell the person who runs this site: a restart makes the index anew.
error-search-range = { $name } must be a whole number from 1 to { $most }.
error-search-range-fix = Correct the address, or narrow your search with more words.
error-file-syntax-unknown = The ending of the file { $file } does not say what RDF syntax it is in.
error-file-syntax-unknown-fix = Known endings: { $accepted }.
error-graph-iri = “{ $graph }” is not an absolute IRI.
error-graph-iri-fix = Name the graph with a full IRI, for example https://example.org/data-set.
error-graph-reserved = The graph { $graph } belongs to the wiki; reference data is not imported there.
error-graph-reserved-fix = Choose another IRI. A page is changed at its own address.

## Reading SPARQL

error-query-too-long = The query is longer than { $limit } characters.
error-query-too-long-fix = Shorten it, or ask in several queries.
error-query-too-deep = At line { $line }, column { $column }, more than { $limit } brackets are open at once.
error-query-too-deep-fix = Flatten the query: fewer groups and parentheses inside one another.
error-query-too-complex =
    At line { $line }, column { $column }, the query passes the limit of { $limit } { $what ->
        [patterns] triple patterns and path steps in one group
        [allPatterns] triple patterns and path steps
        [clauses] clauses (OPTIONAL, UNION, FILTER and the like)
        [arguments] values in lists and function arguments
        [template] triples in its template
       *[operators] operators
    }.
error-query-too-complex-fix = Ask in several smaller queries; long lists of values belong in VALUES.
error-query-syntax =
    The query is wrong at line { $line }, column { $column }: { $detail ->
        [unexpected] “{ $found }” cannot stand there
        [unexpected-expected] “{ $found }” stands where this is expected: { $expected }
        [end] it ends too early
        [end-expected] it ends where this is expected: { $expected }
        [prefix] the prefix “{ $found }” is not declared
        [ungrouped] “{ $found }” is in the answer but not in GROUP BY
        [column-twice] two columns of the answer are called “{ $found }”
        [bound] “{ $found }” has a value already
        [overridden] AS gives a value to a variable that has one already
        [star-grouped] SELECT * does not go with GROUP BY
        [values-length] a row of VALUES has more or fewer values than there are variables
        [no-variable] a variable stands where only fixed terms may
        [no-blank-node] a blank node stands where none may
        [unknown] what stands there does not belong
       *[other] { $detail }
    }.
error-query-syntax-fix = Correct that place and send it again.
error-query-failed = The query cannot be run: { $detail }
error-query-failed-fix = Change the part named above.
error-query-is-update = This is an update, and a query was expected.
error-query-is-update-fix = Send it as an update, with the rights that needs, or write a query.
error-service-refused = At line { $line }, column { $column }, the query asks another server (SERVICE), which is not allowed here.
error-service-refused-fix = Ask that server directly, or import its data here first.
error-too-many-services = The query asks other servers in more than { $limit } places (SERVICE).
error-too-many-services-fix = Divide it into several queries.
error-service-failed =
    The other server, { $endpoint }, { $reason ->
        [timeout] did not answer within { $limit } seconds
        [unreachable] could not be reached
        [redirect] sent us on to another address, which is not followed
        [status] answered with the status { $limit }
        [type] did not answer with SPARQL results in JSON
        [malformed] answered with something that is not SPARQL results in JSON
        [bytes] answered with more than { $limit } MB
        [rows] answered with more than { $limit } rows
       *[other] did not answer
    }.
error-service-failed-fix = Ask it for less, or try again later. With SERVICE SILENT the rest of the query is answered without it.
error-service-blank-nodes = The other server, { $endpoint }, answered with blank nodes, which mean nothing outside it.
error-service-blank-nodes-fix = Ask it for what is said of them instead: in a subquery within SERVICE, name only variables that stand for IRIs and literals.
error-service-busy = Too many queries are asking other servers at this moment.
error-service-busy-fix = Try again in a moment.
error-query-timeout = The query was stopped after { $seconds } seconds.
error-query-timeout-fix = Narrow it: more constants, fewer optional parts, a smaller LIMIT. No part of the answer is given, since it would look complete.
error-query-crashed = The query used up what the server gives to a single one, and was stopped.
error-query-crashed-fix = Narrow it: fewer rows, shorter texts, simpler expressions.
error-query-waited = The server is busy with long queries; yours could not begin in time.
error-query-waited-fix = Try again in a moment.
error-queue-full = { $waiting } queries are waiting already.
error-queue-full-fix = Try again in a moment.
error-client-queue-full = { $waiting } of your queries are waiting already.
error-client-queue-full-fix = Wait for their answers before you send more.
error-query-yielded = The query was stopped after { $seconds } seconds: others were waiting, and one like it had already run out of time.
error-query-yielded-fix = Narrow it: more constants, fewer optional parts, a smaller LIMIT. No part of the answer is given, since it would look complete.
error-result-too-large = The answer has more than { $limit } results.
error-result-too-large-fix = Add a LIMIT, and page through with OFFSET; or narrow the query.
error-result-too-long = The answer is longer than { $limit } million characters.
error-result-too-long-fix = Ask for fewer rows, or for shorter texts.
error-index-closing = The server is stopping.
error-index-closing-fix = Try again in a moment.
error-rdf-too-deep = At line { $line }, column { $column }, the document nests more than { $limit } levels deep.
error-rdf-too-deep-fix = Give the inner nodes names and write them one after the other.
error-rdf-entities = At line { $line }, column { $column }, the XML entities of the document pass the limit ({ $limit }) or refer to each other.
error-rdf-entities-fix = Write the texts out, or use namespaces instead of entities.
error-rdf-external-entity = At line { $line }, column { $column }, the document refers to an entity that stands elsewhere.
error-rdf-external-entity-fix = Put its text into the document; nothing is fetched from elsewhere.
error-if-match-absent = If-Match asks for a page that exists, and this one does not; nothing was written.
error-if-match-absent-fix = To create it, send the request without If-Match.
error-draft-unknown = There is no such draft.
error-draft-unknown-fix = It may have been saved or discarded. Your other drafts are listed under “My drafts”.
error-draft-changed = This draft was changed meanwhile, in another tab or on another device; nothing was replaced.
error-draft-changed-fix = Open the version that was kept and compare it with yours before you replace one by the other.
error-draft-gone = This draft is no longer on your account: it was saved or discarded elsewhere.
error-draft-gone-fix = Your text is still here. Keep it as a new draft, or save the page.
error-draft-malformed = This draft cannot be read: it takes a JSON object with “content”, “title” and “base”.
error-draft-malformed-fix = Nothing was replaced. Save the page so that nothing is lost, then open it again.
error-draft-too-large = This text is too long for a draft (more than 1 MB); the version kept last stays.
error-draft-too-large-fix = Save the page now, or part it into several pages.
error-drafts-too-many = You already have { $limit } drafts, and none was removed; this one could not be kept.
error-drafts-too-many-fix = Save this page, or discard drafts under “My drafts”.
error-drafts-too-long = Your drafts would fill more than { $limit } MB; none was removed, this one could not be kept.
error-drafts-too-long-fix = Save this page, or discard drafts under “My drafts”.
error-drafts-too-often = The draft is kept too often; the version kept last stays.
error-drafts-too-often-fix = Wait { $retryAfter } seconds before keeping more.
error-title-missing = A name is missing.
error-title-missing-fix = Give the page a name, in one language at least.
error-title-too-long = This name is too long: { $limit } characters at most.
error-title-too-long-fix = Shorten it; the rest belongs in the description.
error-description-too-long = This description is too long: { $limit } characters at most.
error-description-too-long-fix = Keep a sentence or two; the rest belongs on the page.
error-title-taken = “{ $title }” exists already.
error-title-taken-fix = Choose it from the list, or give a name that tells yours apart.
error-kind-unknown = There is no such kind of page here: { $kind }
error-kind-unknown-fix = Choose a kind that the wiki knows.
error-slug-reserved = The address “{ $slug }” is reserved.
error-slug-reserved-fix = Choose another address.
error-slug-taken = The address “{ $slug }” is that of a page already, of today or of the past.
error-slug-taken-fix = Choose another address, or edit that page.
error-form-unknown = There is no form { $hash } for “{ $kind }”.
error-form-unknown-fix = Reload the page: the vocabulary has changed since.
error-check-busy = Too many checks are waiting at the moment.
error-check-busy-fix = Nothing is lost: go on writing, the check will come back by itself.
error-check-timeout = Checking this page took more than { $seconds } seconds; it was stopped.
error-check-timeout-fix = Nothing is lost, and the page can be saved. If it is very long, divide it into several procedures.
error-check-too-large = This page has { $count } statements; no more than { $limit } are checked while you write.
error-check-too-large-fix = The page can be saved. Divide it into several procedures to have it checked.
error-check-too-often = The page is being checked too often.
error-check-too-often-fix = Nothing is lost: wait { $retryAfter } seconds before checking again.
error-check-malformed = What was sent to be checked is not a form.
error-check-malformed-fix = Send the fields of the form, or its state as JSON.

error-import-bad-lines =
    { $count ->
        [one] One line of the file { $file } is no statement. Nothing of that file was imported.
       *[other] { $count } lines of the file { $file } are no statements. Nothing of that file was imported.
    }
error-import-bad-lines-fix = Correct them, or add --skip-bad-lines to import the rest. The first ones:
error-import-empty = The file { $file } holds no statement. Nothing was imported.
error-import-empty-fix = Check that it is the right file. To really empty the graph, add --allow-empty.
error-import-needs-graph = The file { $file } has statements that name no graph. Nothing was imported.
error-import-needs-graph-fix = Say where they go with --graph IRI, or give a TriG or N-Quads file that names the graphs.
error-import-gzip-damaged = The compressed file { $file } is cut short or damaged ({ $detail }). Nothing was imported.
error-import-gzip-damaged-fix = Copy it again and check it with gzip --test.
error-index-too-small = The index in memory cannot hold this data. Nothing was imported.
error-index-too-small-fix = Give the index more memory with INDEX_MEMORY_MB, or import less.
error-other-fact-property = “{ $property }” names no property.
error-other-fact-property-fix = Write a name such as rdfs:seeAlso, or the full address of the property.
error-other-fact-subject = “{ $subject }” is neither a part of the page nor an address.
error-other-fact-subject-fix = Leave it empty for the page itself, or write #s3 for its part s3.
error-other-fact-value = “{ $value }” cannot be read the way that was asked for.
error-other-fact-value-fix = Correct the value, or choose another way of reading it.
error-notes-empty = There are no notes to read.
error-notes-empty-fix = Paste them into the field, or begin with the title alone.
error-notes-too-long = These notes are too long: { $length } characters, of { $limit } at most.
error-notes-too-long-fix = Nothing is lost: they are still in the field. Make several pages of them, one procedure at a time.
error-notes-too-many-steps = These notes make { $steps } steps, of { $limit } at most in one page.
error-notes-too-many-steps-fix = Nothing is lost: they are still in the field. Make several procedures of them; one may call another.
error-new-too-often = Too many pages begun within a minute.
error-new-too-often-fix = Go back to the page before: your text is still there. Try again in { $retryAfter } s.
error-turtle-too-long = This Turtle is longer than { $limit } characters, too much for this form.
error-turtle-too-long-fix = Save it with PUT at the address of the page, or share it among several pages.
error-terms-unknown = The list of terms { $hash } does not exist any more, or never did.
error-terms-unknown-fix = Load the page again.
error-form-too-large =
    { $what ->
        [steps] The form holds { $most } steps at most, removed ones included.
        [values] A field of the form holds { $most } values at most.
        [others] The form holds { $most } other facts at most.
       *[inputs] The form sends more than { $most } fields at a time.
    }
error-form-too-large-fix = Go back: your text is still there. Close some steps, part the page into several, or edit it as Turtle.
error-bad-term = { $term } cannot stand in RDF: it is no whole IRI, language tag or node label.
error-bad-term-fix = Correct it: an IRI has a scheme and neither spaces nor any of <>"\^`, a language tag is like fr or pt-BR.
error-foreign-fact = Other fact { $row }: { $subject } has a page of its own, so this page cannot state facts about it.
error-foreign-fact-fix = Empty the subject of that row to speak of this page, or write the fact in the page of its subject.
error-form-budget-spent = This form has given the server too much work within a minute.
error-form-budget-spent-fix = Go back to the page before: nothing is lost, your text is still there. Try again in { $retryAfter } s.
error-form-body-too-large = What the form sends is larger than { $limit } MB.
error-form-body-too-large-fix = Go back to the page before: nothing is lost, your text is still there. Shorten it, or sign in: accounts may send up to 10 MB.
error-too-often = Too many requests within a minute.
error-too-often-fix = Go on writing: nothing is lost. Try again in { $retryAfter } s.

# Graphs: /graphs (Graph Store Protocol).
error-graph-unknown = There is no graph { $graph }.
error-graph-unknown-fix = Check the IRI; /graphs lists the graphs. A graph without a statement does not exist.
error-graph-missing = The request does not say which graph.
error-graph-missing-fix = Add ?graph=IRI, or ?default for the unnamed graph. A POST to /graphs makes a new graph.
error-graph-twice = The request names more than one graph.
error-graph-twice-fix = Give one graph=IRI, or default alone; neither at a graph’s own address.
error-graph-read-only = The wiki itself keeps the graph { $graph }; nobody writes there directly.
error-graph-read-only-fix = Choose another IRI. A page is changed at its own address; the vocabularies come with the software.
error-graph-empty = The document holds no statement; there is no graph to make.
error-graph-empty-fix = Send at least one statement.
error-graph-exists = The graph exists already, and the request asks only to create it.
error-graph-exists-fix = To replace it, open its page; over HTTP, send If-Match with its tag.
error-graph-file-missing = No file was chosen.
error-graph-file-missing-fix = Choose an RDF file and send the form again.
error-author-unknown = Nobody called “{ $name }” has published anything here.
error-author-unknown-fix = Check the spelling of the name.
error-graph-absent = If-Match asks for a graph that exists, and this one does not; nothing was written.
error-graph-absent-fix = To create it, send the request without If-Match.
error-graph-changed = The graph is no longer in the state you read; nothing was written.
error-graph-changed-fix = Read the graph again (present tag: "c{ $seq }"), redo your change, and send it with that tag.
error-graph-commit-unknown = The graph { $graph } has no state { $seq }.
error-graph-commit-unknown-fix = The graph’s page lists its states.
error-graph-title = The title is longer than { $limit } characters.
error-graph-title-fix = Shorten it.
error-graph-link = “{ $value }” is not an address.
error-graph-link-fix = Give a full address, for example https://example.org/licence.
error-malformed-multipart = The form sent in several parts cannot be read.
error-malformed-multipart-fix = Check the boundary in Content-Type and the end of the body; a hundred parts at most.
error-create-exists = There is a graph { $graph } already.
error-create-exists-fix = Write CREATE SILENT to go on all the same, or choose another IRI.
error-load-refused = At line { $line }, column { $column }, the update fetches a document from elsewhere (LOAD), which is not allowed here.
error-load-refused-fix = Fetch the document yourself and send it, by PUT or with INSERT DATA.
error-update-is-query = This is a query, and an update was expected.
error-update-is-query-fix = Send it as a query.
error-update-dataset-twice = The request names the graphs to look at (using-graph-uri), and so does the update with USING or WITH.
error-update-dataset-twice-fix = Name them in one place only.
error-update-text-too-long = One text in the update is too long to be read here.
error-update-text-too-long-fix = Send it as RDF with PUT or POST to the page or to /graphs, which take longer ones.
error-update-too-large = The update carries, finds or changes more than { $limit } statements.
error-update-too-large-fix = Split it into several, for example by graph; large data sets are imported with the admin command.
