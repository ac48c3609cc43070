vocabulary-ns-title = Vocabulaire
vocabulary-ns-lead = Les mots avec lesquels les pages décrivent procédures, modèles et infrastructures. Ils sont les mêmes dans toutes les installations et libres de droits (CC0).
vocabulary-shapes-title = Formes
vocabulary-shapes-lead = Ce qu’une page devrait contenir, genre par genre. Les formes donnent des conseils ; elles n’empêchent jamais d’enregistrer.
vocabulary-group-class = Genres de choses
vocabulary-group-property = Propriétés
vocabulary-group-concept = Valeurs
vocabulary-group-shape = Formes
