# Historique d’une page et différences entre deux révisions.
history-title = Ce qui a changé
history-heading = Historique : { $title }
history-revisions = Révisions
history-compare = Comparer
history-from = de
history-to = à
history-from-revision = De la révision { $revision }
history-to-revision = À la révision { $revision }
history-revision = Révision { $revision }
history-counts = { $added } énoncés ajoutés, { $removed } retirés
history-no-comment = sans commentaire
history-packaged = Données de départ
history-by = { $time }, { $author }
history-older = Plus anciennes
history-newer = Les plus récentes
history-licence = sous { $licence }
history-deleted = page retirée
history-only-one = C’est la première révision : il n’y a encore rien à comparer.
history-pick-two = Choisissez deux révisions pour voir ce qui a changé de l’une à l’autre.
history-from-to = De la révision { $from } à la { $to }
history-count =
    { $n ->
        [0] aucun changement
        [one] { $n } changement
       *[other] { $n } changements
    }
history-nothing = Rien n’a changé entre ces deux révisions.
history-quote = « { $text } »
history-permanent = Lien permanent
history-triples = Voir les énoncés
history-triples-added = Ajoutés
history-triples-removed = Retirés
history-restore = Revenir à la révision { $revision }
history-restore-note = Revenir enregistre l’ancien état comme nouvelle révision ; rien ne s’efface.
history-sign-in-to-restore = Connectez-vous pour revenir à une révision.
history-value = { $label } :
history-moved-text = « { $text } » passe de la place
history-moved-to = à la place
history-behind = À reprendre
history-behind-fr = en français
history-behind-en = en anglais
history-behind-words = Changé dans l’autre langue seulement : { $places }.
history-translate = Traduire
history-what-in = { $what }, { $language }
history-left-out = texte inchangé omis

history-part-title = Titre
history-part-summary = Résumé
history-part-safety = Sécurité
history-part-limits = Valeurs à respecter
history-part-needs = Ce qu’il faut
history-part-step = Étape { $number }
history-part-gone-step = Étape { $number } (avant)
history-part-order = Étapes
history-part-sources = Sources
history-part-prose = Texte
history-part-facts = Autres faits

history-text-changed = texte changé
history-text-added = texte ajouté
history-text-removed = texte retiré
history-text-translated = traduction ajoutée
history-longer-changed = précisions changées
history-longer-added = précisions ajoutées
history-longer-removed = précisions retirées
history-longer-translated = précisions traduites
history-limit-changed = limite changée
history-limit-added = limite ajoutée
history-limit-removed = limite retirée
history-need-changed = besoin changé
history-need-added = besoin ajouté
history-need-removed = besoin retiré
history-condition-changed = condition changée
history-condition-added = condition ajoutée
history-condition-removed = condition retirée
history-duration-changed = durée changée
history-duration-added = durée ajoutée
history-duration-removed = durée retirée
history-note-changed =
    { $level ->
        [Danger] danger reformulé
        [Warning] avertissement changé
        [Caution] mise en garde changée
       *[Notice] avis changé
    }
history-note-added =
    { $level ->
        [Danger] danger signalé
        [Warning] avertissement ajouté
        [Caution] mise en garde ajoutée
       *[Notice] avis ajouté
    }
history-note-removed =
    { $level ->
        [Danger] danger retiré
        [Warning] avertissement retiré
        [Caution] mise en garde retirée
       *[Notice] avis retiré
    }
history-level-Danger = Danger
history-level-Warning = Avertissement
history-level-Caution = Attention
history-level-Notice = À savoir
history-step-added = étape ajoutée
history-step-removed = étape retirée
history-group-added = groupe ajouté
history-group-removed = groupe retiré
history-moved = déplacée
history-renumbered = rangs réécrits
history-renumbered-words = Les numéros d’ordre ont été réécrits ; l’ordre des étapes est le même.
history-facts-changed = fait changé
history-facts-added = fait ajouté
history-facts-removed = fait retiré
history-restored-comment = Retour à la révision { $revision }
history-source-changed = source remplacée
history-source-added = source ajoutée
history-source-removed = source retirée
