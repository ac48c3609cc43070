# La recherche.
search-title = Recherche
search-page-title = { $query } : { $n ->
        [one] { $n } résultat
       *[other] { $n } résultats
    }
search-results = Résultats
search-count =
    { $n ->
        [0] Aucun résultat pour « { $query } ».
        [one] { $n } résultat pour « { $query } ».
       *[other] { $n } résultats pour « { $query } ».
    }
search-hint = Un mot, un geste, un outil : les accents et les majuscules ne comptent pas. Ou
search-filters = Filtres
search-filter = Filtrer
search-filtered = Filtrer : { $by }
search-by-chantier = Chantier
search-by-kind = Genre
search-chosen = (choisi ; suivre le lien pour l’enlever)
search-pages = Pages de résultats
search-previous = Les précédents
search-next = Les suivants
search-range = { $first } à { $last } sur { $total }
search-none = Chercher autrement
search-none-here = Rien avec ce filtre. Enlevez-le pour voir les autres résultats.
search-none-words = Essayez moins de mots, un mot plus courant ou un mot voisin.
search-none-language = Essayez aussi dans l’autre langue : certaines pages ne sont pas encore traduites.
search-none-browse = Parcourir les modèles
# Le genre d’une page.
search-kind-chantier = Chantier
search-kind-adaptation = Adaptation
search-kind-model = Modèle
search-kind-procedure = Procédure
search-kind-inter-structure = Interstructure
search-kind-infrastructure = Infrastructure
search-kind-infrastructure-type = Type d’infrastructure
search-kind-activity = Activité
search-kind-role = Rôle
search-kind-tool = Outil
search-kind-supply = Fourniture
search-kind-space = Lieu
search-kind-data-resource = Document
search-kind-resource = Ressource
search-kind-hazard = Danger
search-kind-indicator = Indicateur
search-kind-context = Contexte
search-kind-run = Exécution
search-kind-issue = Sujet
search-kind-proposal = Proposition
search-kind-decision = Décision
search-kind-source = Source
search-kind-fragment = Fragment
search-kind-observation = Relevé
search-kind-page = Page
