# Quand deux personnes ont changé la même page en même temps.
conflict-heading = Quelqu’un a enregistré pendant que vous écriviez
conflict-lead = { $author } a enregistré la révision { $revision } ({ $time }). Votre texte est gardé : choisissez ce qui reste de chaque version.
conflict-quote = « { $text } »
conflict-see = Voir ce qui a changé entre-temps
conflict-disputed = Changé par vous deux
conflict-open =
    { $n ->
        [0] tout est choisi
        [one] { $n } choix à faire
       *[other] { $n } choix à faire
    }
conflict-incomplete =
    { $n ->
        [0] La page a encore changé ; rien n’a été enregistré. Vérifiez vos choix.
        [one] Il reste { $n } choix à faire ; rien n’a été enregistré.
       *[other] Il reste { $n } choix à faire ; rien n’a été enregistré.
    }
conflict-none = Les deux versions disent la même chose.
conflict-settles = Vous n’avez pas touché aux mêmes choses : les deux versions se réunissent d’elles-mêmes.
conflict-settled =
    { $n ->
        [one] Déjà réglé : { $n } changement
       *[other] Déjà réglés : { $n } changements
    }
conflict-settled-note = Un seul de vous deux a touché à ces choses, ou les deux changements tiennent ensemble. Il n’y a rien à faire ; vous pouvez pourtant choisir autrement.
conflict-changed-twice = changé des deux côtés
conflict-rest = Pour tout ce que vous avez changé tous les deux
conflict-rest-each = Choisir un par un
conflict-rest-mine = Tout le mien
conflict-rest-theirs = Tout ce qu’a écrit { $author }
conflict-rest-both = Les deux, partout où c’est possible
conflict-mine = Ma version
conflict-theirs = Version de { $author }
conflict-mine-has =
    { $does ->
        [with] Garder, comme dans ma version
       *[without] Retirer, comme dans ma version
    }
conflict-theirs-has =
    { $does ->
        [with] Garder, comme dans la version de { $author }
       *[without] Retirer, comme dans la version de { $author }
    }
conflict-both =
    { $how ->
        [line] Les deux, séparées par une barre
        [merged] Les deux, réunies paragraphe par paragraphe
        [paragraphs] Les deux : mes paragraphes, puis les siens
       *[set] Les deux : ce que chacun a ajouté, sans ce que chacun a retiré
    }
conflict-absent = N’y est pas.
conflict-empty = Vide.
conflict-unchanged = Inchangé depuis votre départ.
conflict-save = Enregistrer ces choix
conflict-back = Revenir à mon formulaire
conflict-copy = Tout votre texte, à copier au besoin
conflict-page = La page elle-même
conflict-step = Étape { $number }
conflict-my-step = Étape { $number } de ma version
conflict-step-added = Étape ajoutée d’un seul côté
conflict-step-removed = Étape retirée d’un seul côté
conflict-flow = Déroulement du groupe
conflict-flow-of =
    { $flow ->
        [Parallel] En même temps
        [AnyOrder] Dans n’importe quel ordre
        [Choice] Choix
        [Loop] Boucle
       *[Sequence] Dans l’ordre
    }
conflict-order = Ordre et groupes des étapes
conflict-fact = Autre fait : { $property }
conflict-in = { $what }, en { $language }
conflict-named = { $label } « { $name } »
conflict-within = { $outer } : { $inner }
conflict-held = { $label } : { $text }
