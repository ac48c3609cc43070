# Les graphes : la liste, la page de chacun, la description du jeu de données.
graphs-title = Graphes
graphs-lead = Les données du wiki sont rangées en graphes. Chaque page en a un ; s’y ajoutent les graphes de référence, importés pour être interrogés avec elles.
graphs-double-count = Le graphe par défaut d’une requête est l’union de tous les graphes : un triplet présent dans deux graphes y compte deux fois. Nommez le graphe, ou demandez DISTINCT, pour compter juste.
graphs-references = Graphes de référence
graphs-none = Aucun graphe de référence.
graphs-none-how = Les comptes de rôle « steward » en ajoutent ici, avec la commande admin import ou par HTTP.
graphs-own = Tenus par le wiki
graphs-own-lead = Personne n’y écrit directement.
graphs-catalogue = Catalogue des pages
graphs-vocabulary = Vocabulaire
graphs-pages = Graphes des pages
graphs-pages-lead = Un graphe par page, sous le nom de la page.
graphs-pages-count =
    { $n ->
        [one] { $shown } page
       *[other] { $shown } pages
    }
graphs-unnamed = Graphe sans nom
graphs-unnamed-lead = Ce qui a été écrit sans nommer de graphe et qui n’est d’aucune page.
graphs-statements =
    { $n ->
        [one] { $shown } énoncé
       *[other] { $shown } énoncés
    }
graphs-source = Source
graphs-source-unknown = source non précisée
graphs-licence = Licence
graphs-licence-unknown = licence non précisée
graphs-last = Dernier changement le
graphs-by = par
graphs-downloads = Télécharger
graphs-described = Le jeu de données décrit (VoID, DCAT)
graphs-add = Ajouter un graphe
graphs-add-lead = Turtle, TriG, N-Triples, N-Quads, JSON-LD ou RDF/XML, 10 Mo au plus. Pour plus grand : admin import.
graphs-iri = IRI du graphe
graphs-iri-hint = Laissez vide pour que le wiki lui donne un nom.
graphs-file = Fichier
graphs-title-fr = Titre en français
graphs-title-en = Titre en anglais
graphs-source-hint = D’où viennent les données, une adresse.
graphs-licence-hint = Adresse de la licence, par exemple https://creativecommons.org/licenses/by/4.0/
graphs-comment = Pourquoi
graphs-add-do = Ajouter le graphe
graphs-describe = Décrire
graphs-describe-do = Enregistrer la description
graphs-replace = Remplacer le contenu
graphs-replace-lead = Le nouveau contenu prend la place de l’ancien, qui reste dans l’historique.
graphs-replace-do = Remplacer
graphs-delete = Retirer le graphe
graphs-delete-lead = Ses énoncés quittent les réponses. L’historique reste, et l’on peut y revenir.
graphs-delete-do = Retirer
graphs-gone = Ce graphe a été retiré. Son historique permet d’y revenir.
graphs-history = Historique
graphs-history-older = Plus anciens
graphs-state = État { $seq }
graphs-restore = Revenir à cet état
graphs-restore-named = Revenir à l’état { $seq }
graphs-restored-comment = Retour à l’état { $seq }
graphs-no-comment = sans commentaire
graphs-counts = { $added } énoncés ajoutés, { $removed } retirés
graphs-void-title = Description du jeu de données
graphs-void-description = Des modèles d’exploitation : procédures, rôles, ressources, indicateurs, avec leurs sources, leurs auteurs et leur licence. Chaque page est un graphe nommé.
graphs-limit-query-deadline = Durée d’une requête, en secondes ; au-delà, 503
graphs-limit-result-limit = Lignes ou triplets d’une réponse ; au-delà une erreur, jamais une réponse coupée
graphs-limit-client-query-seconds = Secondes de requêtes par client et par minute ; au-delà, 429
graphs-example-procedures = Quelles procédures y a-t-il, par chantier ?
graphs-example-hazards = Quels dangers reviennent le plus souvent ?
graphs-example-needs = Quelles ressources sert-on, et dans quelles procédures ?
graphs-example-adaptations = Qu’est-ce qui a été adapté, et de quoi ?
graphs-example-credits = Qui faut-il créditer pour chaque page, et sous quelle licence ?
graphs-example-graphs = Quels graphes y a-t-il, et combien contient chacun ?
graphs-user-title = Pages de { $name }
graphs-user-lead = Les pages auxquelles cette personne a travaillé, les plus récentes d’abord.
graphs-user-none = Aucune page pour l’instant.
graphs-user-modified = Modifiée le
