# The SPARQL workbench.
sparql-title = Query the data
sparql-lead = Everything the pages state can be queried in SPARQL 1.1. Tools put their queries to the same address.
sparql-query = Query
sparql-ask = Run
sparql-keys = Ctrl + Enter
sparql-stop = Stop
sparql-long = Send by POST (very long query)
sparql-names = Names instead of IRIs
sparql-format = Answer
sparql-format-page = here, as a table
sparql-vocabulary = Vocabulary
sparql-answer = Answer
sparql-none-yet = The answer will come here. Run the query, or choose an example.
sparql-yes = Yes.
sparql-no = No.
sparql-nothing = No rows: the query succeeded and finds nothing.
sparql-nothing-fix = Check a name or a language (LANG), or take away one condition at a time to see which lets nothing through.
sparql-nothing-graph = No triples: the query succeeded and finds nothing.
sparql-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
sparql-triples =
    { $n ->
        [one] { $n } triple
       *[other] { $n } triples
    }
sparql-time = { $ms } ms
sparql-range = Lines { $from } to { $to } of { $total }
sparql-pages = Pages of the answer
sparql-previous = Previous
sparql-next = Next
sparql-filled = The query stops at { $n } (LIMIT): there may be more.
sparql-downloads = Download
sparql-table = Table of answers
sparql-turtle = Graph in Turtle
sparql-union = The union of all graphs of the wiki; a triple that stands in two graphs counts twice.
sparql-examples = Examples
sparql-prefixes = Known prefixes
sparql-history = Latest queries
sparql-history-note = Kept in this browser alone.
sparql-history-clear = Forget all
sparql-running = Running for { $seconds } s, of { $most } s allowed.
sparql-here = Here:
sparql-look-wrong = A query to correct
sparql-look-update = This changes data
sparql-look-timeout = Too long
sparql-look-too-large = Answer too large
sparql-look-refused = Too many queries
sparql-look-forbidden = Refused
sparql-look-busy = Server busy
sparql-look-offline = No network
sparql-look-stopped = Stopped
sparql-update = The workbench reads, it does not write: nothing was changed.
sparql-update-fix = An update goes by POST to /sparql, with the type application/sparql-update and a token of scope “update”. It becomes a revision of each page it touches, which can be undone.
sparql-update-how = Accounts and tokens
sparql-too-large-note = No row is shown: a part would look like all there is.
sparql-offline = The server does not answer.
sparql-offline-fix = Check the connection, then run it again; the query is still in the editor.
sparql-stopped = You stopped the query; the server does not go on with it.
sparql-stopped-fix = Change it, or run it again.
sparql-go-to-line = Go to line { $line }
sparql-declare = Declare { $prefix }:
sparql-first = Only the first { $n }
sparql-again = Try again
sparql-kind-class = kind
sparql-kind-property = property
sparql-kind-value = value
sparql-kind-keyword = SPARQL
sparql-kind-variable = variable
sparql-kind-prefix = prefix
sparql-editor = SPARQL query
sparql-editor-keys = Ctrl+Enter runs it; Ctrl+Space proposes terms and things by name. The Tab key leaves the editor.
# The examples, in the order they are shown.
sparql-example-procedures = The procedures and their chantier
sparql-example-steps = The steps of hot composting, in order
sparql-example-dangers = Safety notes of level “danger” and the pages that carry them
sparql-example-tools = The tools that serve in several procedures
sparql-example-roles = Who does what: the steps each role carries out
sparql-example-limits = The limits of steps in figures, with their units
sparql-example-calls = The procedures that call others
sparql-example-targets = The indicators and their targets
sparql-example-sources = The sources cited most
sparql-example-tunes = The fiddle tunes, their key and tuning
sparql-example-changes = The pages changed last
sparql-example-graph = Hot composting as a graph (CONSTRUCT)
sparql-example-ask = Is there an adaptation of a model? (ASK)
