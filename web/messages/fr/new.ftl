# Commencer une page : d’un titre, de notes, d’une autre page.
new-title = Nouvelle page
new-heading = Écrire une page
new-lead = Un nom suffit pour commencer. Rien n’est publié avant que vous l’enregistriez.
new-no-account = Vous pouvez écrire sans compte ; enregistrer demandera de vous connecter, dans le même formulaire.
new-about = De quoi parle-t-elle ?
new-title-in = Titre en { $language }
new-title-help = Le nom du geste ou de la chose, comme on le chercherait. Une langue suffit.
new-kind = Quel genre de page ?
new-kind-others = Autre chose qu’une procédure
new-kinds-how = Comment on fait
new-kinds-who = Qui, et avec quoi
new-kinds-where = Où, et avec qui
new-kinds-watch = À quoi on veille
new-kinds-talk = Ce dont on discute
new-kind-procedure = Comment faire quelque chose, étape par étape.
new-kind-activity = Ce qu’on fait régulièrement, et qui réunit plusieurs procédures.
new-kind-model = Le manuel entier d’un genre de lieu ou d’activité.
new-kind-role = Qui fait quoi : jardinière, sage-femme, projectionniste.
new-kind-tool = Ce dont on se sert et qui reste : une fourche, un thermomètre.
new-kind-supply = Ce qu’on consomme : de la paille, des gants, de la pellicule.
new-kind-space = L’endroit où l’on travaille : une serre, une salle.
new-kind-data-resource = Un formulaire, un registre, un enregistrement.
new-kind-resource = Ce dont on a besoin, d’un autre genre.
new-kind-infrastructure = Un lieu ou un équipement réel, tenu en commun : votre ferme, votre clinique.
new-kind-inter-structure = Plusieurs infrastructures qui agissent ensemble.
new-kind-infrastructure-type = Un genre de lieu ou d’équipement, en général.
new-kind-chantier = Un espace commun, avec ses modèles et ses gens.
new-kind-hazard = Ce qui peut blesser ou gâcher, et comment s’en garder.
new-kind-indicator = Ce qu’on mesure pour savoir si cela va bien.
new-kind-context = Un climat, un lieu, des règles qui changent la manière de faire.
new-kind-source = Un livre, un article, une personne à citer.
new-kind-issue = Un problème à régler ensemble.
new-kind-proposal = Ce qu’on propose de changer.
new-kind-decision = Ce qui a été décidé, et pourquoi.
new-chantier = Chantier
new-chantier-none = aucun pour l’instant
new-ways = Par où commencer ?
new-way-title = Avec le titre seul
new-way-title-note = Le formulaire s’ouvre vide, et vous guide champ par champ.
new-way-title-go = Ouvrir l’éditeur
new-way-notes = À partir de vos notes
new-way-notes-note = Collez vos notes telles quelles : liste, courriel, page de cahier. Elles seront lues comme des étapes, avec les durées, les quantités, les rôles et les mises en garde qu’elles contiennent ; vous confirmerez avant d’aller plus loin. { $limit } signes au plus.
new-notes-example = Étaler la paille. Arroser pendant 10 minutes…
new-way-notes-go = Lire ces notes
new-way-copy = En copiant une page
new-way-copy-note = Cherchez par le titre la page dont vous voulez partir. L’original ne change pas.
new-way-copy-go = Chercher
new-found-nothing = Aucune page ne s’appelle « { $words } ».
new-similar-head = Ces pages en parlent peut-être déjà
new-similar-note = Si l’une d’elles est la bonne, complétez-la plutôt : ce que vous savez y sera lu.
new-similar-notes-note = Si l’une d’elles est la bonne, vous pouvez la compléter plutôt que d’en faire une autre. Rien ne vous y oblige.
new-similar-go = Continuer avec une nouvelle page
new-similar-said = Des pages semblables existent peut-être déjà.
new-offer-match = aussi : { $name }
new-offer-edit = Modifier
new-offer-edit-named = Modifier « { $title } »
new-offer-copy = Copier
new-offer-copy-named = Copier « { $title } »
new-copy-heading = Copier une page
new-copy-revision = révision { $revision }
new-copy-title-of = { $title } (copie)
new-copy-way = Que sera la copie ?
new-copy-way-adapt = Une adaptation
new-copy-way-adapt-note = La même chose, changée pour une raison d’ici : un climat, une règle, des moyens. Elle reste liée à la révision dont elle part.
new-copy-way-copy = Une page à part
new-copy-way-copy-note = Un point de départ pour autre chose. Elle dit d’où elle vient, et va son chemin.
new-copy-credits = La licence et les sources suivent ; la page nommera la révision dont elle part, où sont ses auteurs. L’état redevient « brouillon ».
new-copy-go = Ouvrir la copie dans l’éditeur
new-copy-comment = Copie de « { $title } », révision { $revision }
new-adapt-comment = Adaptation de « { $title } », révision { $revision }
new-notes-heading = Ce qui a été lu dans vos notes
new-notes-steps =
    { $n ->
        [0] Aucune étape reconnue.
        [one] { $n } étape.
       *[other] { $n } étapes.
    }
new-notes-found =
    { $n ->
        [0] Aucun détail reconnu.
        [one] { $n } détail reconnu.
       *[other] { $n } détails reconnus.
    }
new-notes-lead = Décochez ce qui est faux. Les mots restent de toute façon dans le texte : rien de vos notes ne se perd.
new-notes-language = Langue des notes
new-notes-reread = Relire dans cette langue
new-notes-whole = Pour toute la procédure
new-notes-step-note = Décochez une ligne qui n’est pas une étape : elle ira dans le texte de la page.
new-notes-prose = Ce qui reste un texte
new-notes-prose-note = Ces lignes ne sont ni des étapes ni des détails. Elles seront le texte de la page.
new-notes-back = Revenir au texte
new-notes-open = Ouvrir dans l’éditeur
new-found-duration = Durée : { $words }
new-found-limit = Limite : { $words }
new-found-limit-of = { $label } { $quantity }
new-found-about = environ { $quantity }
new-found-use = Il faut : { $words }
new-found-role = Rôle : { $words }
new-found-caution = Mise en garde : { $words }
new-found-caution-of = ({ $level }) { $text }
new-found-call = Autre procédure : { $words }
new-found-condition = Seulement si : { $words }
new-found-until = Fin de la boucle : { $words }
new-found-flow = Groupe : { $words }
new-found-schedule = Revient : { $words }
new-found-page = (page existante : { $title })
new-found-unknown = (aucune page de ce nom : ce sera un texte, que l’éditeur propose de changer en page)
new-found-read-in = — lu dans
new-flow-times =
    { $n ->
        [one] { $flow }, { $n } fois
       *[other] { $flow }, { $n } fois
    }
new-write = Écrire une page
new-write-named = Écrire « { $title } »
new-write-procedure = Écrire une procédure
new-write-this = Créer cette page
new-copy-this = Copier cette page
