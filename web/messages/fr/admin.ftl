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
admin-import-usage = import FICHIER… [--graph IRI [--title TEXTE] [--title-fr TEXTE] [--title-en TEXTE] [--source IRI] [--licence IRI]] [--skip-bad-lines] [--allow-empty]
admin-import-summary = Importe des fichiers RDF (aussi .gz) : remplace le graphe nommé, ou crée et change les pages et les graphes que nomme chaque fichier. Chaque fichier entre au complet ou pas du tout.

admin-unknown-command = Il n’y a pas de commande « { $command } ».
admin-too-few-words = Il manque quelque chose à la commande.
admin-word-too-many = « { $word } » est de trop. Un nom qui contient des espaces se met entre guillemets droits.
admin-unknown-option = Il n’y a pas d’option « { $option } » ici.
admin-option-value = « { $option } » est donnée sans sa valeur, ou avec une valeur qu’elle ne prend pas.
admin-missing-option = Il manque { $option } : { $choices }.
admin-no-such-choice = { $option } ne peut pas être « { $value } ». Choix possibles : { $choices }.
admin-no-such-language = --lang ne peut pas être « { $lang } ». Choisir fr ou en.
admin-import-describes-graph = --title, --title-fr, --title-en, --source et --licence décrivent le graphe que nomme --graph : nommez-en un.
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
admin-stage-take-in = Comparaison et mise en place de { $name }
admin-stage-commit = Enregistrement
admin-imported-file =
    { $file } : { $total ->
        [one] { $total } énoncé
       *[other] { $total } énoncés
    } (ajouts : { $added }, retraits : { $removed }) ; pages changées : { $pages }, autres graphes changés : { $graphs }.
admin-import-left-out =
    { $count ->
        [one] Un graphe que le wiki fait lui-même a été laissé de côté : { $first }
       *[other] { $count } graphes que le wiki fait lui-même ont été laissés de côté, dont { $first }
    }
admin-import-skipped =
    { $count ->
        [one] Une ligne a été sautée :
       *[other] { $count } lignes ont été sautées, dont :
    }
admin-import-bad-line = { $file }, ligne { $line }, colonne { $column } : { $detail }
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

admin-stage-copy = Copie
admin-stage-check = Vérification de l’historique
admin-stage-open = Ouverture du wiki restauré
admin-stage-count = Compte des énoncés
admin-stage-rebuild = Reconstruction de l’index
admin-stage-compare = Comparaison de l’index
admin-stage-texts = Comparaison des textes
admin-stage-export = Exportation

admin-backup-usage = backup FICHIER [--force]
admin-backup-summary = Copie tout dans un seul fichier vérifié, pendant que le wiki sert. --force remplace un fichier déjà là.
admin-backup-done = Sauvegardé et vérifié : { $file }
admin-restore-usage = restore FICHIER
admin-restore-summary = Vérifie une sauvegarde et la met à la place de tout. Ce qu’elle remplace est gardé dans un dossier à part.
admin-restore-done = Restauré et ouvert : { $file }
admin-restore-aside = Ce qu’il y avait avant est gardé dans { $folder }
admin-snapshot-holds =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $revisions ->
        [one] { $revisions } révision
       *[other] { $revisions } révisions
    }, { $accounts ->
        [one] { $accounts } compte
       *[other] { $accounts } comptes
    }
admin-snapshot-size = Taille : { $size } Mo
admin-snapshot-chain = Jusqu’à l’enregistrement { $seq }, historique { $chain }
admin-verify-compared =
    Comparé au journal : { $statements ->
        [one] { $statements } énoncé
       *[other] { $statements } énoncés
    } dans { $graphs ->
        [one] { $graphs } graphe
       *[other] { $graphs } graphes
    }, les textes de { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }.
admin-verify-repeated =
    { $repeated ->
        [0] Aucun triplet n’est dans deux graphes.
        [one] Un triplet est dans plusieurs graphes : les requêtes sur tous les graphes le comptent plus d’une fois.
       *[other] { $repeated } triplets sont dans plusieurs graphes : les requêtes sur tous les graphes les comptent plus d’une fois.
    }
admin-verify-hash = Jeu de données { $hash }

admin-export-usage = export [--graph IRI | --page NOM… | --chantier NOM | --kind GENRE] [--syntax turtle|trig|ntriples|nquads|jsonld|rdfxml] [--out FICHIER]
admin-export-summary = Écrit tout ce qui est public, ou un choix, avec licence et crédits. Sans --out sur la sortie standard; sans --syntax comme le nom du fichier le dit, sinon en TriG.
admin-export-one-selection = Un seul choix à la fois : --graph, --page, --chantier ou --kind.
admin-export-heading = Exporté par Infrawiki depuis { $base } le { $time }, jusqu’à l’enregistrement { $seq }.
admin-export-licence = Chaque page est sous la licence donnée avec elle; nommer ses auteurs en la transmettant.
admin-export-credit = { $title } — { $authors } — { $modified }, révision { $revision } — { $licence }
admin-exported =
    { $statements ->
        [one] { $statements } énoncé
       *[other] { $statements } énoncés
    } de { $graphs ->
        [one] { $graphs } graphe
       *[other] { $graphs } graphes
    }, à l’enregistrement { $seq }.
