# La commande d’administration : `npm run --silent admin -- …`
admin-help-call = Usage : npm run --silent admin -- COMMANDE
admin-help-call-one = Usage : npm run --silent admin -- { $usage }
admin-help-options = Les commandes s’exécutent à côté d’un serveur en marche, ou sans serveur. Options communes : --lang fr|en, --help.
admin-help-exit = Code de sortie : 0 fait, 1 refus ou échec, 2 commande mal formée.
admin-see-help = Voir : npm run --silent admin -- --help

admin-user-add-usage = user add NOM --role reader|contributor|steward|admin
admin-user-add-summary = Crée un compte, ou lui donne un nouveau rôle et un nouveau mot de passe. Le mot de passe est lu sur l’entrée standard.
admin-user-list-usage = user list
admin-user-list-summary = Liste les comptes : nom, rôle, jour de création.
admin-token-add-usage = token add NOM --scope read|write|update
admin-token-add-summary = Affiche un nouveau jeton pour le compte, seul sur une ligne. On ne le voit que cette fois.
admin-validate-usage = validate [--strict]
admin-validate-summary = Liste les suggestions pour chaque page.
admin-verify-usage = verify
admin-verify-summary = Vérifie tout ce qui est conservé.
admin-import-usage = import FICHIER… --graph IRI
admin-import-summary = Remplace par des fichiers RDF ce que contient un graphe de référence, en un seul enregistrement.

admin-unknown-command = Il n’y a pas de commande « { $command } ».
admin-too-few-words = Il manque quelque chose à la commande.
admin-word-too-many = « { $word } » est de trop. Un nom qui contient des espaces se met entre guillemets droits.
admin-unknown-option = Il n’y a pas d’option « { $option } » ici.
admin-option-value = « { $option } » est donnée sans sa valeur, ou avec une valeur qu’elle ne prend pas.
admin-missing-option = Il manque { $option } : { $choices }.
admin-no-such-choice = { $option } ne peut pas être « { $value } ». Choix possibles : { $choices }.
admin-no-such-language = --lang ne peut pas être « { $lang } ». Choisir fr ou en.
admin-graph-iri = --graph demande l’IRI absolu d’un graphe, par exemple https://example.org/airs.
admin-password-differs = Les deux mots de passe ne sont pas les mêmes.

admin-password = Mot de passe (au moins 15 caractères, rien ne s’affiche) :{" "}
admin-password-again = Encore une fois :{" "}
admin-user-added = { $name } a maintenant le rôle { $role }.
admin-verify-good = Tout ce qui est conservé est intact.
admin-verify-bad =
    { $count ->
        [one] Une chose ne va pas. Avant tout, faire une copie du dossier de données.
       *[other] { $count } choses ne vont pas. Avant tout, faire une copie du dossier de données.
    }
admin-validate-total =
    { $hints ->
        [0] Aucune suggestion.
        [one] Une suggestion.
       *[other] { $hints } suggestions sur { $pages } { $pages ->
            [one] page
           *[other] pages
        }.
    } { $violations ->
        [0] Aucune n’empêche d’approuver une page.
        [one] L’une d’elles empêche d’approuver une page.
       *[other] { $violations } d’entre elles empêchent d’approuver une page.
    }
admin-validate-finding = { $severity } : { $message }
admin-validate-violation = Avant d’approuver
admin-validate-warning = Conseillé
admin-validate-info = Possible
admin-imported =
    { $graph } contient maintenant { $total ->
        [one] { $total } énoncé
       *[other] { $total } énoncés
    } (ajouts : { $added }, retraits : { $removed }).
admin-defect = C’est un défaut d’Infrawiki : { $detail }
admin-contact-usage = contact [TEXTE]
admin-contact-summary = Donne ou fixe la façon de joindre la personne qui tient ce site, montrée dans « À propos ». Un texte vide l’enlève.
admin-contact-none = Aucun contact n’est donné.

admin-stage-import = Lecture de { $name }
admin-progress-share = { $percent } %
admin-progress-speed = { $amount } par seconde
admin-progress-left = encore { $time }
admin-count-bytes = { $count } Mo
admin-count-statements =
    { $count ->
        [one] { $count } énoncé
       *[other] { $count } énoncés
    }
admin-count-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
admin-count-graphs =
    { $count ->
        [one] { $count } graphe
       *[other] { $count } graphes
    }
admin-count-commits =
    { $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    }
