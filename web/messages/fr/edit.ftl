# Formulaire de modification d’une page, sans script.
edit-heading = { $kind ->
        [im-Procedure] Modifier la procédure
       *[other] Modifier la page
    }
edit-base = À partir de la révision { $revision }
edit-anonymous = vous pouvez écrire et prévisualiser sans compte ; enregistrer demande de se connecter
edit-head = En tête
edit-language-fr = français
edit-language-en = anglais
edit-steps = Étapes
edit-no-steps = Aucune étape pour l’instant. Ajoutez la première.
edit-step-legend = Étape { $number }
edit-group-legend =
    { $flow ->
        [Parallel] Groupe { $number }, en même temps
        [AnyOrder] Groupe { $number }, dans n’importe quel ordre
        [Choice] Groupe { $number }, choix
        [Loop] Groupe { $number }, boucle
       *[Sequence] Groupe { $number }, dans l’ordre
    }
edit-no-text = (sans texte)
edit-up = Monter l’étape { $number }
edit-down = Descendre l’étape { $number }
edit-add-after = Étape après
edit-add-inside = Étape à l’intérieur
edit-add-end = Ajouter une étape à la fin
edit-restore = Rétablir
edit-removed = Étapes retirées
edit-removed-note = Elles disparaîtront de la page à l’enregistrement ; l’historique les garde.
edit-removed-members =
    { $n ->
        [one] avec { $n } étape à l’intérieur
       *[other] avec { $n } étapes à l’intérieur
    }
edit-said-moved-up = Étape { $number } déplacée vers le haut : elle est maintenant { $now }.
edit-said-moved-down = Étape { $number } déplacée vers le bas : elle est maintenant { $now }.
edit-said-added = Étape { $now } ajoutée.
edit-said-restored = Étape { $now } rétablie.
edit-said-removed = Étape { $number } retirée.
edit-markdown = En Markdown : ## titre, **gras**, - liste, [lien](adresse)
edit-hints-note = Rien de cela n’empêche d’enregistrer.
edit-complete-all = Tout y est.
edit-deleted = La page a été supprimée le { $time } par { $author }.
edit-deleted-fix = Votre texte est toujours là. L’enregistrer rétablit la page.
edit-quoted = « { $text } »
edit-comment = Ce que vous avez changé, et pourquoi
edit-preview = Prévisualiser
edit-preview-head = Aperçu.
edit-preview-note = Rien n’est encore enregistré ; le formulaire est plus bas.
edit-preview-back = Revenir au formulaire
edit-save = Enregistrer
edit-licence = En enregistrant, vous placez votre texte sous la licence de production entre pairs (PPL).
edit-sign-in = Se connecter pour enregistrer
edit-sign-in-note = Votre texte est gardé dans le formulaire ; rien n’est perdu.
edit-sign-in-and-save = Se connecter et enregistrer
edit-account = Nom de compte
edit-password = Mot de passe
edit-heading-new = Nouvelle page : { $kind }
edit-page-title-new = Nouvelle page
edit-base-new = Cette page n’existe pas encore ; elle sera créée à l’enregistrement.
edit-choose = choisir…
edit-also-in = Existe aussi en { $languages }.
edit-in = En { $language }
edit-beside = À côté
edit-beside-none = rien
edit-beside-show = Afficher
edit-add = Ajouter
edit-one-more = Ajouter
edit-take-out = Retirer
edit-link-unknown = Rien ne porte encore ce nom. Le texte est gardé.
edit-link-create = Créer cette page
edit-link-several = Plusieurs choses portent ce nom. Laquelle ?
edit-link-choose = Choisir celle-ci
edit-add-step = Étape
edit-add-group =
    { $flow ->
        [Parallel] En même temps
        [AnyOrder] Sans ordre
        [Choice] Choix
        [Loop] Boucle
       *[Sequence] Groupe
    }
edit-open-all = Tout ouvrir
edit-close-all = Tout fermer
edit-inside = À l’intérieur de { $number }
edit-group-heard = Groupe { $number }
edit-chip-condition = sous condition
edit-chip-otherwise = sinon
edit-branch-otherwise = Sans « seulement si », cette branche est celle qu’on prend sinon.
edit-chip-safety = mise en garde
edit-chip-group =
    { $flow ->
        [Parallel]
            { $n ->
                [one] en même temps, { $n } étape
               *[other] en même temps, { $n } étapes
            }
        [AnyOrder]
            { $n ->
                [one] sans ordre, { $n } étape
               *[other] sans ordre, { $n } étapes
            }
        [Choice]
            { $n ->
                [one] choix, { $n } branche
               *[other] choix, { $n } branches
            }
        [Loop]
            { $n ->
                [one] boucle, { $n } étape
               *[other] boucle, { $n } étapes
            }
       *[Sequence]
            { $n ->
                [one] groupe, { $n } étape
               *[other] groupe, { $n } étapes
            }
    }
edit-chip-times = { $n } fois au plus
edit-chip-between = de { $min } à { $max }
edit-chip-at-least = { $min } au moins
edit-chip-at-most = { $max } au plus
edit-chip-remarks =
    { $n ->
        [one] { $n } remarque
       *[other] { $n } remarques
    }
edit-add-to = Ajouter à l’étape { $number }
edit-more-fields = Autre chose
edit-arrange = Grouper, copier
edit-arrange-group = Changer ce groupe
edit-into-group = Mettre dans le groupe d’avant
edit-out-of-group = Sortir du groupe
edit-duplicate = Copier
edit-ungroup = Défaire le groupe
edit-wrap = Mettre dans un nouveau groupe :
edit-flow = En faire plutôt :
edit-close = Fermer
edit-remove-step = Supprimer l’étape
edit-remove-group = Supprimer le groupe
edit-said-moved = Étape { $number } déplacée : elle est maintenant { $now }.
edit-said-grouped = Le groupe est maintenant { $now }.
edit-said-ungrouped = Groupe { $now } défait ; son titre reste comme étape.
edit-said-removed-members =
    { $n ->
        [one] Groupe { $number } retiré, avec { $n } étape à l’intérieur.
       *[other] Groupe { $number } retiré, avec { $n } étapes à l’intérieur.
    }
edit-said-value-removed = Retiré : { $label }.
edit-others = Autres faits
edit-others-one = autre fait
edit-others-count =
    { $n ->
        [0] aucun
        [one] { $n } fait
       *[other] { $n } faits
    }
edit-others-help = Ce que la page dit et qu’aucun champ ne montre. Rien n’en est perdu ; on peut le changer ici.
edit-others-add = Ajouter un fait
edit-others-about = À propos de { $subject }
edit-others-property = Propriété
edit-others-value = Valeur
edit-others-as = Genre
edit-others-as-text = texte
edit-others-as-text-fr = texte français
edit-others-as-text-en = texte anglais
edit-others-as-link = lien
edit-others-as-xsd-decimal = nombre
edit-others-as-xsd-integer = nombre entier
edit-others-as-xsd-date = date
edit-others-as-blank = chose sans adresse
edit-state = État de la page
edit-complete = Complète à { $met } sur { $total }
edit-finding-step = { $number } : { $text }
edit-findings-more =
    { $n ->
        [one] et { $n } autre remarque
       *[other] et { $n } autres remarques
    }
edit-group-empty = rien pour l’instant
edit-held = { $label } : { $n }
edit-held-one = { $label } : { $text }
edit-draft = Brouillon
edit-draft-offer = Vous avez un brouillon du { $time }.
edit-draft-resume = Le reprendre
edit-draft-discard = Le jeter
edit-problem-unit = Unité inconnue : elle sera gardée telle quelle, mais on ne pourra pas convertir la valeur.
edit-problem-integer = Ce n’est pas un nombre entier.
edit-problem-date = Ce n’est pas une date du calendrier, comme 2026-05-31.
edit-problem-date-order = La première date vient après la seconde.
edit-problem-address = Ce n’est pas une adresse complète, comme https://exemple.org/page.
edit-problem-recurrence = On ne comprend pas cette fréquence. Écrivez par exemple « chaque lundi » ou « tous les 2 mois ». Le texte est gardé.
edit-said-draft = Brouillon gardé sur votre compte le { $time }.
edit-said-draft-resumed = Brouillon repris. Rien n’est encore enregistré.
edit-said-draft-discarded = Brouillon jeté. Voici la page telle qu’elle est.
edit-said-created = « { $label } » existe maintenant, et le champ y mène.
edit-note-empty-step = Neuve et encore vide, cette étape ne sera pas enregistrée.
edit-note-no-title = La page n’a plus de nom : l’ancien sera gardé.
edit-saved = Révision { $revision } enregistrée.
edit-saved-same = Rien n’avait changé : la page reste à la révision { $revision }.
edit-saved-title-kept = Le nom était vide : l’ancien a été gardé.
edit-saved-empty-steps =
    { $n ->
        [one] { $n } étape neuve et vide a été laissée de côté.
       *[other] { $n } étapes neuves et vides ont été laissées de côté.
    }
edit-page-title = Modifier : { $title }
edit-views = Vues de la page en modification
edit-view-form = Formulaire
edit-view-prose = Texte
edit-view-turtle = Turtle
edit-circular-page = « { $page } »
edit-circular = La procédure finirait par s’appeler elle-même : elle appelle { $way }, qui l’appelle à son tour. Choisissez une autre procédure ici, ou retirez l’appel dans la dernière nommée.
edit-circular-self = Cette étape appelle la procédure dont elle fait partie. Choisissez-en une autre ; pour recommencer des étapes, mettez-les dans une boucle.
edit-problem-no-unit = Il manque l’unité. Écrivez par exemple « { $text } min », « { $text } h » ou « { $text } jours ».
edit-rule = Aidez-moi à le dire
edit-rule-n = Tous les
edit-rule-unit = Unité
edit-rule-unit-name =
    { $unit ->
        [day] jours
        [week] semaines
        [month] mois
       *[year] ans
    }
edit-rule-when = Quand dans l’année
edit-rule-always = toute l’année
edit-rule-season =
    { $season ->
        [spring] au printemps
        [summer] en été
        [autumn] en automne
       *[winter] en hiver
    }
edit-rule-month = en { $month }
edit-rule-days = Quels jours, pour des semaines
edit-rule-on = { $every }, le { $days }
edit-rule-every =
    { $unit ->
        [day]
            { $n ->
                [1] chaque jour
               *[other] tous les { $n } jours
            }
        [week]
            { $n ->
                [1] chaque semaine
               *[other] toutes les { $n } semaines
            }
        [month]
            { $n ->
                [1] chaque mois
               *[other] tous les { $n } mois
            }
       *[year]
            { $n ->
                [1] chaque année
               *[other] tous les { $n } ans
            }
    }
