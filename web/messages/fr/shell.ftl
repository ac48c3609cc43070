# Ce qui entoure chaque page.
shell-site-name = Infrawiki
shell-skip = Aller au contenu
shell-search = Chercher
shell-search-hint = Chercher un geste, une procédure
shell-search-hint-long = compost, triage, consentement, reel…
shell-menu = Menu
shell-chantiers = Chantiers
shell-views = Vues de la page
shell-crumbs = Où vous êtes
shell-tab-read = Lire
shell-tab-edit = Modifier
shell-tab-history = Historique
shell-models = Modèles
shell-sparql = Atelier SPARQL
shell-take-part = Participer
shell-about = À propos
shell-sign-in = Se connecter
shell-sign-out = Se déconnecter
shell-signed-in-as = Connexion : { $name }
shell-licence-before = Contenu sous
shell-licence-name = licence de production entre pairs (PPL)
shell-licence-after = { " : copie et adaptation libres hors commerce ; usage commercial réservé aux coopératives et collectifs de travail." }
shell-as-data = Cette page en { $format }
shell-vocabulary = Vocabulaire
shell-accessibility = Accessibilité
shell-suggest-label = Suggestions
shell-suggest-none = Aucune suggestion
shell-suggest-some = Suggestions disponibles, flèches pour les parcourir
# Marque d’un texte montré dans une autre langue que la page.
shell-in-language-fr = en français
shell-in-language-en = en anglais
shell-in-language = en « { $tag } »
# À quelle fréquence une procédure revient.
shell-recurrence-daily =
    { $interval ->
        [1] chaque jour
        [2] un jour sur deux
       *[other] tous les { $interval } jours
    }
shell-recurrence-weekly =
    { $interval ->
        [1] chaque semaine
        [2] une semaine sur deux
       *[other] toutes les { $interval } semaines
    }
shell-recurrence-monthly =
    { $interval ->
        [1] chaque mois
        [2] un mois sur deux
       *[other] tous les { $interval } mois
    }
shell-recurrence-yearly =
    { $interval ->
        [1] chaque année
        [2] une année sur deux
       *[other] tous les { $interval } ans
    }
shell-recurrence-each-day = chaque { $days }
shell-recurrence-on = le { $day }
shell-recurrence-nth =
    { $nth ->
        [-1] le dernier { $day }
        [1] le premier { $day }
        [2] le deuxième { $day }
        [3] le troisième { $day }
       *[4] le quatrième { $day }
    }
shell-recurrence-month-day =
    { $day ->
        [-1] le dernier jour
        [1] le 1ᵉʳ
       *[other] le { $day }
    }
shell-recurrence-months = en { $months }
shell-recurrence-hours = à { $hours }
