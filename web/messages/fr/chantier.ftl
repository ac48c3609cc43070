# La page d’un chantier.
chantier-revision = Révision { $n }
chantier-adaptations-count =
    { $n ->
        [one] { $n } adaptation
       *[other] { $n } adaptations
    }
chantier-manual = Le manuel, par activité
chantier-manual-empty = Aucune procédure pour l’instant.
chantier-manual-empty-fix = La première servira d’exemple aux suivantes.
chantier-activity-none = Autres procédures
chantier-whole = Le manuel entier
chantier-adaptations = Adaptations
chantier-adapts = adapte
chantier-seasons = Dans l’année
chantier-season-procedure = Procédure
chantier-season-yes = oui
chantier-indicators = Indicateurs
chantier-measure = Mesure
chantier-target = Cible
chantier-infrastructures = Qui s’en sert
chantier-follows = suit
chantier-gaps = Ce qui manque
chantier-gaps-how = comment aider
chantier-gap-more =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
chantier-gap-summary =
    { $n ->
        [one] { $n } procédure sans résumé
       *[other] { $n } procédures sans résumé
    }
chantier-gap-duration =
    { $n ->
        [one] { $n } procédure sans durée
       *[other] { $n } procédures sans durée
    }
chantier-gap-source =
    { $n ->
        [one] { $n } procédure sans source
       *[other] { $n } procédures sans source
    }
chantier-gap-translation =
    { $n ->
        [one] { $n } procédure à traduire
       *[other] { $n } procédures à traduire
    }
chantier-unwritten = Pas encore écrit
