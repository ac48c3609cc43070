# La page d’une procédure et ses étapes.
procedure-contents = Sommaire
procedure-duration = Durée
procedure-step-count = Étapes
procedure-who = Qui
procedure-accountable = Responsable
procedure-when = Quand
procedure-before = Avant de commencer
procedure-needs = Ce qu’il faut
procedure-needs-supply = Matières
procedure-needs-tool = Outils
procedure-needs-space = Lieux
procedure-needs-data = Documents et données
procedure-needs-other = Autres ressources
procedure-needs-product = Ce qui en sort
procedure-steps = Étapes
procedure-more = En savoir plus
procedure-edit = modifier
procedure-edit-section = modifier : { $title }
procedure-no-steps = Cette procédure n’a pas encore d’étapes.
procedure-add-steps = Ajouter des étapes
procedure-step-number = Étape { $number }
procedure-step-untitled = Étape { $number }, sans texte
procedure-flow-sequence = Groupe, dans l’ordre
procedure-flow-parallel = En même temps
procedure-flow-anyorder = Dans n’importe quel ordre
procedure-flow-choice = Choix
procedure-flow-loop = Boucle
procedure-if = Si
procedure-otherwise = sinon
procedure-with = Avec :
procedure-by = Par :
procedure-answers = Responsable :
procedure-watch = À suivre :
procedure-hazards = Dangers :
procedure-limit = Limite
procedure-leave-when = Fin de la boucle :
procedure-otherwise-back = Sinon revenir à
procedure-back = Revenir à
procedure-level-danger = Danger
procedure-level-warning = Avertissement
procedure-level-caution = Attention
procedure-level-notice = Avis
procedure-records = Relevés de l’étape { $number }
procedure-record-turn = Tour
procedure-record-date = Quand
procedure-record-initials = Initiales
procedure-diagram = Schéma du déroulement
procedure-diagram-caption = Les cases mènent aux étapes. Les traits de couleur sont les boucles et les groupes.
procedure-until = fin : { $exit }
procedure-indicators = Indicateurs
procedure-indicator = Indicateur
procedure-target = Cible
procedure-runs = Exécutions et propositions
procedure-proposal = Proposition :
procedure-adaptations = Adaptations
procedure-adapted-from = Adaptée de
procedure-adaptation = Adaptation :
procedure-source-revision = Tirée de
procedure-used = Où elle sert
procedure-in-model = Manuel :
procedure-called-by = Appelée par
procedure-at-steps =
    { $count ->
        [one] étape
       *[other] étapes
    }
procedure-count-steps =
    { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
procedure-times =
    { $count ->
        [one] { "," } { $count } fois au plus
       *[other] { "," } { $count } fois au plus
    }
procedure-at-most-times =
    { $count ->
        [one] { $count } fois au plus
       *[other] { $count } fois au plus
    }
