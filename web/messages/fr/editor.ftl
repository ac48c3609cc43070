# Formulaire de modification avec script : ce que la version sans script ne dit pas.
editor-undo = Annuler
editor-redo = Rétablir
editor-undo-done = Annulé.
editor-redo-done = Rétabli.
editor-nothing-to-undo = Rien à annuler.
editor-nothing-to-redo = Rien à rétablir.
editor-keys = Entrée ajoute une étape, Alt + ↑ ou ↓ la déplace, Ctrl + Z annule
editor-kept-not-yet = Modifié
editor-kept-account = Brouillon gardé à { $time }
editor-kept-device = Gardé à { $time } sur cet appareil seulement
editor-kept-offline = Hors ligne : gardé ici, sera envoyé
editor-kept-nowhere = Pas encore gardé : ni ce navigateur ni le serveur ne répondent
editor-saving = Enregistrement…
editor-offline = Hors ligne. Rien n’est perdu : votre texte est gardé sur cet appareil.
editor-save-waits = Le serveur ne répond pas. Rien n’est perdu : votre texte est gardé, et l’enregistrement reprendra tout seul.
editor-shared = Cette page est ouverte en modification dans un autre onglet. Chacun garde son brouillon ; à l’enregistrement, les deux versions seront réunies.
editor-signed-out = Vous vous êtes déconnecté ailleurs. Votre texte est encore ici ; vous pourrez vous reconnecter en enregistrant.
editor-offer-label = Un brouillon n’a pas été publié
editor-offer = Un brouillon de { $time } n’a pas été publié ({ $differences }).
editor-offer-newer = Un autre onglet ou appareil a gardé un brouillon à { $time } ({ $differences }).
editor-resume = Reprendre
editor-discard = Jeter
editor-resumed = Brouillon repris.
editor-discarded = Brouillon jeté.
editor-diff-changed =
    { $n ->
        [one] { $n } étape changée
       *[other] { $n } étapes changées
    }
editor-diff-added =
    { $n ->
        [one] { $n } étape ajoutée
       *[other] { $n } étapes ajoutées
    }
editor-diff-removed =
    { $n ->
        [one] { $n } étape retirée
       *[other] { $n } étapes retirées
    }
editor-diff-moved = étapes déplacées
editor-diff-other = autres faits ou commentaire
editor-moved = Étape { $number } déplacée : elle est maintenant { $now }.
editor-moved-into = Étape { $number } déplacée : elle est maintenant { $now }, dans le groupe « { $group } ».
editor-moved-into-unnamed = Étape { $number } déplacée : elle est maintenant { $now }, dans un groupe.
editor-link-found =
    { $n ->
        [0] Rien de ce nom pour l’instant.
        [one] { $n } proposition.
       *[other] { $n } propositions.
    }
editor-link-create = Créer « { $text } »
editor-link-chosen = Choisi : { $label }.
editor-link-offline = Hors ligne : pas de propositions. Le nom tapé est gardé.
editor-link-failed = Pas de propositions pour l’instant. Le nom tapé est gardé.
editor-create-title =
    { $kind ->
        [Role] Créer un rôle
        [Tool] Créer un outil
        [Supply] Créer une fourniture
        [Space] Créer un espace
        [Resource] Créer une ressource
        [Procedure] Créer une procédure
        [Activity] Créer une activité
        [Chantier] Créer un chantier
        [Indicator] Créer un indicateur
        [Hazard] Créer un danger
        [Context] Créer un contexte
        [Model] Créer un modèle
       *[other] Créer une page, pour le champ « { $what } »
    }
editor-create-label-fr = Nom en français
editor-create-label-en = Nom en anglais
editor-create-note = La page est créée tout de suite, avec ce nom seulement ; on pourra la compléter plus tard.
editor-create = Créer
editor-cancel = Annuler
editor-create-offline = Le serveur ne répond pas. Le nom tapé est gardé dans le champ ; vous pourrez créer la page plus tard.
editor-create-sign-in = Il faut se connecter pour créer une page. Le nom tapé est gardé dans le champ.
editor-create-failed = La page n’a pas pu être créée. Le nom tapé est gardé dans le champ.
editor-slash = Insérer
editor-slash-safetyNote = Mise en garde
editor-slash-minDuration = Durée
editor-slash-parameter = Valeur à respecter
editor-slash-performedBy = Qui la fait
editor-paste = Plusieurs lignes collées : en faire des étapes ?
editor-paste-steps = En faire { $n } étapes
editor-paste-text = Laisser en un seul texte
editor-pasted = { $n } étapes faites du texte collé.
editor-sign-in = Connectez-vous pour enregistrer. Votre texte est gardé.
editor-sign-in-wrong = Nom ou mot de passe incorrect.
editor-sign-in-wrong-fix = Vérifiez les deux et réessayez. Votre texte est gardé.
editor-sign-out-unsent = Un brouillon n’a pas pu être envoyé à votre compte. Se déconnecter le supprime de cet appareil. Se déconnecter quand même ?
editor-keys-alone = Ctrl + Z annule, Ctrl + S enregistre
