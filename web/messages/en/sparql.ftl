sparql-title = Query the data
sparql-lead = Everything the pages state can be queried in SPARQL 1.1. Tools put their queries to the same address.
sparql-query = Query
sparql-ask = Run
sparql-vocabulary = Vocabulary
sparql-answer = Answer
sparql-yes = Yes.
sparql-no = No.
sparql-nothing = The query succeeded and finds nothing.
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
sparql-union = The union of all graphs of the wiki; a triple that stands in two graphs counts twice.
