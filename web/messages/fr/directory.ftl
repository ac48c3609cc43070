# Le répertoire des modèles, et les mesures que les listes partagent.
directory-title = Modèles
directory-lead = Un modèle rassemble les procédures, les rôles, le matériel et les indicateurs qu’il faut pour faire fonctionner un type d’infrastructure. Prenez celui qui ressemble à votre lieu, puis adaptez-le.
directory-empty = Aucun modèle pour l’instant.
directory-no-type = Sans type d’infrastructure
directory-adaptation = Adaptation :
directory-models =
    { $n ->
        [one] { $n } modèle
       *[other] { $n } modèles
    }
directory-procedures =
    { $n ->
        [one] { $n } procédure
       *[other] { $n } procédures
    }
directory-indicators =
    { $n ->
        [one] { $n } indicateur
       *[other] { $n } indicateurs
    }
directory-steps =
    { $n ->
        [0] à écrire
        [one] { $n } étape
       *[other] { $n } étapes
    }
