# Graphs: the list, the page of each, the description of the data set.
graphs-title = Graphs
graphs-lead = The data of the wiki is kept in graphs. Each page has one; beside them stand the reference graphs, imported to be queried with the pages.
graphs-double-count = The default graph of a query is the union of all graphs: a triple that stands in two graphs counts twice there. Name the graph, or ask for DISTINCT, to count right.
graphs-references = Reference graphs
graphs-none = No reference graph.
graphs-none-how = Accounts with the role “steward” add them here, with the admin import command or over HTTP.
graphs-own = Kept by the wiki
graphs-own-lead = Nobody writes to them directly.
graphs-catalogue = Catalogue of the pages
graphs-vocabulary = Vocabulary
graphs-pages = Graphs of pages
graphs-pages-lead = One graph a page, under the name of the page.
graphs-pages-count =
    { $n ->
        [one] { $shown } page
       *[other] { $shown } pages
    }
graphs-unnamed = Unnamed graph
graphs-unnamed-lead = What was written without naming a graph and belongs to no page.
graphs-statements =
    { $n ->
        [one] { $shown } statement
       *[other] { $shown } statements
    }
graphs-source = Source
graphs-source-unknown = source not stated
graphs-licence = Licence
graphs-licence-unknown = licence not stated
graphs-last = Last changed on
graphs-by = by
graphs-downloads = Download
graphs-described = The data set described (VoID, DCAT)
graphs-add = Add a graph
graphs-add-lead = Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, 10 MB at most. For more: admin import.
graphs-iri = IRI of the graph
graphs-iri-hint = Leave it empty and the wiki will name it.
graphs-file = File
graphs-title-fr = Title in French
graphs-title-en = Title in English
graphs-source-hint = Where the data comes from, an address.
graphs-licence-hint = Address of the licence, for example https://creativecommons.org/licenses/by/4.0/
graphs-comment = Why
graphs-add-do = Add the graph
graphs-describe = Describe it
graphs-describe-do = Save the description
graphs-replace = Replace the content
graphs-replace-lead = The new content takes the place of the old one, which stays in the history.
graphs-replace-do = Replace
graphs-delete = Take the graph away
graphs-delete-lead = Its statements leave the answers. The history stays, and leads back.
graphs-delete-do = Take away
graphs-gone = This graph was taken away. Its history leads back to it.
graphs-history = History
graphs-history-older = Older
graphs-state = State { $seq }
graphs-restore = Go back to this state
graphs-restore-named = Go back to state { $seq }
graphs-restored-comment = Back to state { $seq }
graphs-no-comment = no comment
graphs-counts = { $added } statements added, { $removed } removed
graphs-void-title = Description of the data set
graphs-void-description = Operating models: procedures, roles, resources and indicators, with their sources, authors and licence. Each page is a named graph.
graphs-limit-query-deadline = Time of a query, in seconds; past it, 503
graphs-limit-result-limit = Rows or triples of an answer; past it an error, never a cut answer
graphs-limit-client-query-seconds = Seconds of queries per client and minute; past it, 429
graphs-example-procedures = Which procedures are there, by chantier?
graphs-example-hazards = Which hazards are met most often?
graphs-example-needs = Which resources are used, and in which procedures?
graphs-example-adaptations = What was adapted, and from what?
graphs-example-credits = Who is to be credited for each page, and under which licence?
graphs-example-graphs = Which graphs are there, and how much does each hold?
graphs-user-title = Pages by { $name }
graphs-user-lead = The pages this person has worked on, the latest first.
graphs-user-none = No page yet.
graphs-user-modified = Changed on
