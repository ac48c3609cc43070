# Un modèle lu comme un livre.
model-contents = Procédures
model-no-activity = Autres procédures
model-type = Pour
model-chantier = Chantier
model-phase = Phase
model-context = Contexte
model-count = Procédures
model-open-page = Page de la procédure
model-missing = Cette procédure n’a pas encore de page.
model-changes = Écarts
model-replaced = remplace
model-why = Pourquoi :
model-used = Infrastructures qui l’appliquent
model-prose = Présentation
model-steps =
    { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
