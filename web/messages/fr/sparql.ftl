sparql-title = Interroger les données
sparql-lead = Tout ce que disent les pages peut être interrogé en SPARQL 1.1. Les outils posent leurs requêtes à la même adresse.
sparql-query = Requête
sparql-ask = Exécuter
sparql-vocabulary = Vocabulaire
sparql-answer = Réponse
sparql-yes = Oui.
sparql-no = Non.
sparql-nothing = La requête a réussi et ne trouve rien.
sparql-rows =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
sparql-triples =
    { $n ->
        [one] { $n } triplet
       *[other] { $n } triplets
    }
sparql-union = L’union de tous les graphes du wiki ; un triplet présent dans deux graphes compte deux fois.
