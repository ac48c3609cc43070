# L’atelier SPARQL.
sparql-title = Interroger les données
sparql-lead = Tout ce que disent les pages peut être interrogé en SPARQL 1.1. Les outils posent leurs requêtes à la même adresse.
sparql-query = Requête
sparql-ask = Exécuter
sparql-keys = Ctrl + Entrée
sparql-stop = Arrêter
sparql-long = Envoyer par POST (très longue requête)
sparql-names = Noms au lieu des IRI
sparql-format = Réponse
sparql-format-page = ici, en table
sparql-vocabulary = Vocabulaire
sparql-answer = Réponse
sparql-none-yet = La réponse viendra ici. Exécutez la requête, ou choisissez un exemple.
sparql-yes = Oui.
sparql-no = Non.
sparql-nothing = Aucune ligne : la requête a réussi et ne trouve rien.
sparql-nothing-fix = Vérifiez un nom ou une langue (LANG), ou enlevez une condition à la fois pour voir laquelle ne laisse rien passer.
sparql-nothing-graph = Aucun triplet : la requête a réussi et ne trouve rien.
sparql-rows =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
sparql-triples =
    { $n ->
        [one] { $n } triplet
       *[other] { $n } triplets
    }
sparql-time = { $ms } ms
sparql-range = Lignes { $from } à { $to } sur { $total }
sparql-pages = Pages de la réponse
sparql-previous = Précédentes
sparql-next = Suivantes
sparql-filled = La requête s’arrête à { $n } (LIMIT) : il peut y en avoir d’autres.
sparql-downloads = Télécharger
sparql-table = Table des réponses
sparql-turtle = Graphe en Turtle
sparql-union = L’union de tous les graphes du wiki ; un triplet présent dans deux graphes compte deux fois.
sparql-examples = Exemples
sparql-prefixes = Préfixes connus
sparql-history = Dernières requêtes
sparql-history-note = Gardées dans ce navigateur seulement.
sparql-history-clear = Tout oublier
sparql-running = En cours depuis { $seconds } s, sur { $most } s permises.
sparql-here = Ici :
sparql-look-wrong = Requête à corriger
sparql-look-update = Ceci modifie les données
sparql-look-timeout = Trop long
sparql-look-too-large = Réponse trop grande
sparql-look-refused = Trop de requêtes
sparql-look-forbidden = Refusé
sparql-look-busy = Serveur occupé
sparql-look-offline = Pas de réseau
sparql-look-stopped = Arrêtée
sparql-update = L’atelier lit, il n’écrit pas : rien n’a été changé.
sparql-update-fix = Une mise à jour s’envoie par POST à /sparql, avec le type application/sparql-update et un jeton de portée « update ». Elle devient une révision de chaque page touchée, que l’on peut annuler.
sparql-update-how = Comptes et jetons
sparql-too-large-note = Aucune ligne n’est montrée : une partie aurait l’air d’être tout.
sparql-offline = Le serveur ne répond pas.
sparql-offline-fix = Vérifiez la connexion, puis exécutez de nouveau ; la requête est restée dans l’éditeur.
sparql-stopped = Vous avez arrêté la requête ; le serveur ne la poursuit pas.
sparql-stopped-fix = Modifiez-la ou exécutez-la de nouveau.
sparql-go-to-line = Aller à la ligne { $line }
sparql-declare = Déclarer { $prefix }:
sparql-first = Seulement les { $n } premières
sparql-again = Réessayer
sparql-kind-class = genre
sparql-kind-property = propriété
sparql-kind-value = valeur
sparql-kind-keyword = SPARQL
sparql-kind-variable = variable
sparql-kind-prefix = préfixe
sparql-editor = Requête SPARQL
sparql-editor-keys = Ctrl+Entrée exécute ; Ctrl+Espace propose des termes et des choses par leur nom. La touche Tab quitte l’éditeur.
# Les exemples, dans l’ordre où ils sont montrés.
sparql-example-procedures = Les procédures et leur chantier
sparql-example-steps = Les étapes du compostage à chaud, dans l’ordre
sparql-example-dangers = Les notes de sécurité « danger » et les pages qui les portent
sparql-example-tools = Les outils qui servent dans plusieurs procédures
sparql-example-roles = Qui fait quoi : les étapes que chaque rôle exécute
sparql-example-limits = Les limites chiffrées des étapes, avec leurs unités
sparql-example-calls = Les procédures qui en appellent d’autres
sparql-example-targets = Les indicateurs et leurs cibles
sparql-example-sources = Les sources les plus citées
sparql-example-tunes = Les airs de violon, leur ton et leur accordage
sparql-example-changes = Les pages changées en dernier
sparql-example-graph = Le compostage à chaud comme graphe (CONSTRUCT)
sparql-example-ask = Y a-t-il une adaptation d’un modèle ? (ASK)
