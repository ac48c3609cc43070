# Search.
search-title = Search
search-page-title = { $query }: { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
search-results = Results
search-count =
    { $n ->
        [0] No result for “{ $query }”.
        [one] { $n } result for “{ $query }”.
       *[other] { $n } results for “{ $query }”.
    }
search-hint = A word, a task, a tool: accents and capitals do not matter. Or
search-filters = Filters
search-filter = Filter
search-filtered = Filter: { $by }
search-by-chantier = Chantier
search-by-kind = Kind
search-chosen = (chosen; follow the link to remove it)
search-pages = Pages of results
search-previous = Previous results
search-next = Next results
search-range = { $first } to { $last } of { $total }
search-none = Other ways to look
search-none-here = Nothing with this filter. Remove it to see the other results.
search-none-words = Try fewer words, a more common one or a neighbouring one.
search-none-language = Try the other language too: some pages are not translated yet.
search-none-browse = Browse the models
# The kind of a page.
search-kind-chantier = Chantier
search-kind-adaptation = Adaptation
search-kind-model = Model
search-kind-procedure = Procedure
search-kind-inter-structure = Inter-structure
search-kind-infrastructure = Infrastructure
search-kind-infrastructure-type = Infrastructure type
search-kind-activity = Activity
search-kind-role = Role
search-kind-tool = Tool
search-kind-supply = Supply
search-kind-space = Place
search-kind-data-resource = Document
search-kind-resource = Resource
search-kind-hazard = Hazard
search-kind-indicator = Indicator
search-kind-context = Context
search-kind-run = Run
search-kind-issue = Issue
search-kind-proposal = Proposal
search-kind-decision = Decision
search-kind-source = Source
search-kind-fragment = Fragment
search-kind-observation = Observation
search-kind-page = Page
