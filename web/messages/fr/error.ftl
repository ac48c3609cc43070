# Les échecs que l’on montre : error-{id} dit ce qui s’est passé et où, error-{id}-fix dit quoi faire.

## Pages

error-bad-slug = « { $slug } » ne peut pas être le nom d’une page.
error-bad-slug-fix = Un nom commence par une lettre ou un chiffre et ne contient que a à z, 0 à 9, point, tiret et soulignement, 80 caractères au plus.
error-page-unknown = Il n’y a pas de page « { $slug } ».
error-page-unknown-fix = Vérifiez l’adresse, ou cherchez la page par son titre.
error-page-deleted = La page « { $slug } » a été retirée.
error-page-deleted-fix = Son historique reste à { "/wiki/" }{ $slug }/history ; un PUT la fait revenir.
error-revision-unknown = La page « { $slug } » n’a pas de révision { $revision }.
error-revision-unknown-fix = L’historique de la page donne la liste de ses révisions.
error-empty-page = Le corps ne contient aucun énoncé ; une page ne peut pas être vide.
error-empty-page-fix = Ajoutez au moins un énoncé, ou retirez la page avec DELETE.
error-foreign-graph = Le corps écrit dans le graphe { $graph }, alors que la requête vise { $page }.
error-foreign-graph-fix = Ne nommez aucun graphe, ou nommez celui de la page.
error-foreign-subject = { $subject } a sa propre page : { $page } ne peut rien en affirmer.
error-foreign-subject-fix = Chaque fait a une seule place : écrivez cet énoncé dans la page de son sujet.
error-if-match-missing = La page existe déjà (révision { $revision }) et la requête ne dit pas de quelle révision elle part.
error-if-match-missing-fix = Ajoutez l’en-tête If-Match: "r{ $revision }" après avoir lu cette révision.
error-if-match-stale = La page n’est plus à la révision que vous aviez lue ; rien n’a été écrit.
error-if-match-stale-fix = Relisez la page (révision actuelle : { $revision }), reprenez votre changement, puis renvoyez-le avec son étiquette.
error-page-exists = La page existe déjà (révision { $revision }), et la requête ne demande que de la créer (If-None-Match: *).
error-page-exists-fix = Lisez la page, puis envoyez If-Match avec son étiquette pour la remplacer, ou choisissez un autre nom.
error-comment-too-long = Le commentaire dépasse { $limit } caractères.
error-comment-too-long-fix = Raccourcissez-le ; les détails vont dans la page.
error-patch-other-graph = { $construct } parle d’un autre graphe que celui de la page.
error-patch-other-graph-fix = Un PATCH ne touche que la page elle-même : écrivez la mise à jour sans GRAPH, WITH ni USING.
error-patch-absent = DELETE DATA nomme un triplet qui n’est pas dans la page : { $triple }
error-patch-absent-fix = Relisez la page ; quelqu’un l’a peut-être déjà changé. Rien n’a été écrit.

## Requêtes HTTP

error-body-too-large = Le corps de la requête dépasse { $limit } Mo.
error-body-too-large-fix = Envoyez moins à la fois, ou importez le fichier avec la commande d’administration.
error-body-not-utf8 = Le corps n’est pas du texte UTF-8 valide.
error-body-not-utf8-fix = Convertissez-le en UTF-8 et renvoyez-le.
error-charset-unknown = Le jeu de caractères « { $charset } » n’est pas pris en charge.
error-charset-unknown-fix = Envoyez de l’UTF-8.
error-encoding-unknown = La compression annoncée par Content-Encoding n’est pas prise en charge.
error-encoding-unknown-fix = Utilisez gzip, deflate ou br, ou n’en utilisez aucune.
error-malformed-request = La requête est mal formée.
error-malformed-request-fix = Vérifiez l’adresse et les en-têtes.
error-media-type-unknown = Le type de contenu « { $given } » n’est pas accepté ici.
error-media-type-unknown-fix = Types acceptés : { $accepted }.
error-format-unknown = Le format « { $format } » est inconnu.
error-format-unknown-fix = Formats offerts : { $accepted }.
error-not-acceptable = Aucun des formats demandés par Accept n’est offert ici.
error-not-acceptable-fix = Formats offerts : { $accepted }.
error-method-not-allowed = Cette méthode ne s’emploie pas à cette adresse.
error-method-not-allowed-fix = La documentation donne les méthodes de chaque adresse.
error-path-unknown = Il n’y a rien à l’adresse { $path }.
error-path-unknown-fix = Partez de l’accueil ou de la recherche.
error-language-unknown = La langue « { $lang } » n’est pas offerte.
error-language-unknown-fix = Langues offertes : { $accepted }.
error-internal = Une erreur de notre fait a empêché la réponse.
error-internal-fix = Réessayez. Si elle revient, dites-le à la personne qui tient ce site, avec l’heure et l’adresse de la page.

## SPARQL

error-query-missing = Il n’y a pas de requête SPARQL.
error-query-missing-fix = Donnez-la dans le paramètre « query », ou comme corps de type application/sparql-query.
error-query-twice = La requête SPARQL est donnée plus d’une fois.
error-query-twice-fix = Donnez un seul paramètre « query ».
error-query-and-update = La demande contient une requête et une mise à jour, ou l’une où l’autre est attendue.
error-query-and-update-fix = Envoyez l’une des deux : « query » ou « update ».
error-update-missing = Il n’y a pas de mise à jour SPARQL.
error-update-missing-fix = Donnez-la dans le champ « update » d’un formulaire, ou comme corps de type application/sparql-update.
error-update-twice = La mise à jour SPARQL est donnée plus d’une fois.
error-update-twice-fix = Donnez un seul champ « update » ; les opérations se joignent par des points-virgules.
error-update-in-address = La mise à jour se trouve dans l’adresse.
error-update-in-address-fix = Envoyez-la dans le corps du POST : comme champ « update » d’un formulaire, ou comme application/sparql-update.
error-graph-iri-bad = { $parameter } nomme « { $iri } », qui n’est pas une IRI absolue.
error-graph-iri-bad-fix = Écrivez le nom entier du graphe, à partir de http://.
error-too-many-graphs = La demande nomme plus de { $limit } graphes.
error-too-many-graphs-fix = Nommez moins de graphes, ou aucun : le graphe par défaut est l’union de tous.
error-update-by-get = Une mise à jour SPARQL ne passe pas par GET.
error-update-by-get-fix = Envoyez-la par POST.
error-query-budget-spent = Ce client a épuisé son temps de requête ou envoyé trop de requêtes en échec cette minute.
error-query-budget-spent-fix = Réessayez dans { $retryAfter } secondes.

## Démarrage

error-base-iri-changed = Ce dossier de données nomme ses pages sous { $kept }, et BASE_IRI demande { $asked }.
error-base-iri-changed-fix = Retirez BASE_IRI ou rendez-lui sa première valeur ; changer de nom se fera avec « admin rebase ».

## Comptes et droits

error-account-name = Ce ne peut pas être le nom d’un compte.
error-account-name-fix = Employez de { $least } à { $most } lettres, chiffres, points, tirets et soulignements, avec une seule espace entre les mots, en commençant par une lettre ou un chiffre et dans un seul alphabet.
error-account-name-reserved = Le nom « { $name } » est réservé.
error-account-name-reserved-fix = Choisissez-en un autre.
error-account-exists = Il y a déjà un compte nommé « { $name } ».
error-account-exists-fix = Choisissez un autre nom.
error-no-such-account = Il n’y a pas de compte nommé « { $name } ».
error-no-such-account-fix = Vérifiez l’orthographe, ou créez d’abord le compte.
error-password-length = Le mot de passe a { $length } caractères ; il en faut de { $least } à { $most }.
error-password-length-fix = Quelques mots sans rapport entre eux sont assez longs et faciles à retenir.
error-password-guessable = Ce mot de passe se devine facilement : il est fait de mots courants, de suites de touches, de répétitions ou du nom du compte.
error-password-guessable-fix = Choisissez quelques mots sans rapport entre eux.
error-sign-in-failed = Le nom et le mot de passe ne vont pas ensemble.
error-sign-in-failed-fix = Vérifiez les deux et réessayez. La personne qui tient ce site peut donner un nouveau mot de passe.
error-sign-in-busy = Trop de gens se connectent en ce moment.
error-sign-in-busy-fix = Réessayez dans { $retryAfter } secondes.
error-too-many-sign-ins = Il y a eu trop de tentatives de connexion.
error-too-many-sign-ins-fix =
    Attendez { $retryAfter ->
        [one] { $retryAfter } seconde
       *[other] { $retryAfter } secondes
    }, puis réessayez.
error-set-up-closed = Ce lien de mise en place n’est pas valable : il a servi, il vient d’un démarrage précédent, ou il y a déjà quelqu’un à l’administration.
error-set-up-closed-fix = Connectez-vous, ou prenez le lien que le serveur a affiché à son dernier démarrage.
error-sign-in-needed = Il faut se connecter pour faire cela.
error-sign-in-needed-fix = Connectez-vous, ou envoyez un jeton dans l’en-tête Authorization: Bearer.
error-not-allowed =
    { $role ->
        [reader] Votre compte « { $name } » permet de lire, pas de faire cela.
        [contributor] Votre compte « { $name } » permet d’écrire des pages, pas de faire cela.
        [steward] Votre compte « { $name } » permet de prendre soin de toutes les données, pas de faire cela.
       *[other] Votre compte « { $name } » ne permet pas de faire cela.
    }
error-not-allowed-fix = Demandez-en le droit à la personne qui tient ce site.
error-token-too-narrow =
    { $scope ->
        [read] Ce jeton ne permet que de lire.
       *[other] La portée de ce jeton ({ $scope }) ne va pas jusque-là.
    }
error-token-too-narrow-fix = Employez un jeton d’une portée plus large.
error-token-unknown = Ce jeton n’est pas valable.
error-token-unknown-fix = Vérifiez qu’il est entier, ou demandez-en un nouveau. Lire les pages publiques ne demande aucun jeton.
error-scope-too-high = Le compte « { $name } » a le rôle { $role } : ses jetons vont jusqu’à la portée { $highest }, pas { $scope }.
error-scope-too-high-fix = Demandez la portée { $highest }, ou donnez d’abord un autre rôle au compte.
error-cross-site = La requête vient d’un autre site, alors rien n’a été fait.
error-cross-site-fix = Ouvrez la page sur ce site-ci et faites-le à partir de là.
error-admin-socket-denied = On ne peut pas ouvrir la prise { $path } du serveur en marche.
error-admin-socket-denied-fix = Exécutez la commande sous le compte système du serveur, ou comme root.
error-admin-connection-lost = Le serveur est parti avant de répondre ; on ne sait pas si la commande a été faite.
error-admin-connection-lost-fix = Regardez l’état des choses (user list, verify), puis refaites la commande s’il le faut.
error-admin-file-unreadable = On ne peut pas lire le fichier { $file } ({ $code }).
error-admin-file-unreadable-fix = Vérifiez son chemin et ses permissions.
error-admin-file-not-utf8 = Le fichier { $file } n’est pas du texte UTF-8 valide.
error-admin-file-not-utf8-fix = Convertissez-le en UTF-8 et importez-le de nouveau.
error-admin-file-unwritable = Impossible d’écrire le fichier { $file } ({ $code }).
error-admin-file-unwritable-fix = Vérifier son dossier, ses permissions et la place sur le disque.
error-admin-output-closed = Plus personne ne lit ce qui sort de la commande.
error-admin-cancelled = Arrêté, comme demandé. Rien de ce qui était en cours n’est fait à moitié.
error-admin-server-stopping = Le serveur s’arrête. Rien de ce qui était en cours n’est fait à moitié.
error-admin-server-stopping-fix = Relancer la commande quand le serveur sera de retour.
error-export-no-graph = Il n’y a rien sous { $graph }, ou ce n’est pas public.
error-export-no-graph-fix = Vérifier l’IRI; les pages ont des noms comme …/wiki/nom.
error-export-no-page = Il n’y a pas de page « { $slug } ».
error-export-no-page-fix = Donner la dernière partie de l’adresse de la page.
error-export-nothing = Rien ne répond à ce choix.
error-export-nothing-fix = Vérifier le nom, ou tout exporter.
error-backup-exists = { $file } existe déjà.
error-backup-exists-fix = Donner un autre nom à la sauvegarde, ou remplacer ce fichier avec --force.
error-backup-in-data-folder = { $file } est dans le dossier de données même, auquel une sauvegarde doit survivre.
error-backup-in-data-folder-fix = Mettre la sauvegarde dans un autre dossier, de préférence sur un autre disque.
error-backup-unwritable = Impossible d’écrire la sauvegarde { $file } ({ $code }).
error-backup-unwritable-fix = Vérifier son dossier, les permissions du compte qui fait tourner le serveur et la place sur le disque.
error-backup-unsound = La sauvegarde est endommagée : { $detail }. Rien n’a été changé.
error-backup-unsound-fix = Prendre une sauvegarde plus ancienne. Si elle venait d’être faite, vérifier les disques et la refaire.
error-backup-unreadable = Impossible de lire la sauvegarde { $file } ({ $code }). Rien n’a été changé.
error-backup-unreadable-fix = Vérifier son chemin, et que le compte qui fait tourner le serveur peut la lire.
error-backup-foreign = { $file } n’est pas une sauvegarde d’Infrawiki, ou son début est détruit. Rien n’a été changé.
error-backup-foreign-fix = Donner le fichier que la commande backup a fait.
error-backup-newer = { $file } vient d’une version plus récente d’Infrawiki (schéma { $version }; celle-ci connaît le schéma { $known }). Rien n’a été changé.
error-backup-newer-fix = Installer la dernière version d’Infrawiki, puis restaurer.
error-backup-other-base = Les pages de { $file } sont nommées sous { $theirs }, celles de ce dossier sous { $ours }. Rien n’a été changé.
error-backup-other-base-fix = La restaurer dans un DATA_DIR vide, avec BASE_IRI={ $theirs } ou sans BASE_IRI.
error-restore-under-way = Une autre restauration est en cours.
error-restore-under-way-fix = Attendre qu’elle finisse.
error-index-not-level = L’index n’a pas pu être comparé : ses copies ne se sont pas alignées en { $seconds } secondes.
error-index-not-level-fix = Lire ce que le serveur dit sur sa sortie d’erreur, puis relancer la commande.

## Journal

error-changed-meanwhile = Quelqu’un d’autre a enregistré un changement entre-temps ; le vôtre n’a pas été écrit.
error-changed-meanwhile-fix = Relisez la version actuelle, reprenez-y votre changement, puis enregistrez de nouveau.
error-disk-full = L’espace disque du serveur est plein : rien n’a été enregistré. La lecture continue.
error-disk-full-fix = Gardez votre texte et réessayez plus tard. Pour la personne qui tient ce site : libérez de la place sur le disque du dossier de données ; un redémarrage n’est pas nécessaire.
error-journal-io = Le disque du serveur a signalé une erreur ({ $detail }) : l’enregistrement n’est pas confirmé.
error-journal-io-fix = Gardez votre texte, relisez la page, puis réessayez. Pour la personne qui tient ce site : vérifiez le disque du dossier de données, puis redémarrez.
error-journal-damaged = Une partie des données enregistrées est endommagée ({ $detail }) ; elle n’est pas servie.
error-journal-damaged-fix = Pour la personne qui tient ce site : arrêtez le serveur, faites une copie du dossier de données, vérifiez le disque, puis restaurez la dernière sauvegarde.
error-journal-stopped = Le journal est arrêté : ni lecture ni écriture pour le moment.
error-journal-stopped-fix = Gardez votre texte et réessayez dans un instant. Pour la personne qui tient ce site : redémarrez le serveur s’il ne revient pas de lui-même.
error-journal-corrupt = Le journal { $folder }/journal.sqlite est endommagé : { $detail }. Le serveur ne démarre pas, et rien n’y a été changé.
error-journal-corrupt-fix = Faites une copie de tout le dossier, vérifiez le disque, puis restaurez la dernière sauvegarde dans un dossier neuf.
error-journal-foreign = Le fichier { $folder }/journal.sqlite n’est pas un journal d’Infrawiki, ou son début est détruit. Rien n’y a été changé.
error-journal-foreign-fix = Donnez à DATA_DIR un autre dossier, ou déplacez ce fichier.
error-journal-newer = Le journal de { $folder } vient d’une version plus récente d’Infrawiki (schéma { $version } ; celle-ci connaît le schéma { $known }). Rien n’y a été changé.
error-journal-newer-fix = Installez la version la plus récente d’Infrawiki, ou donnez à DATA_DIR un autre dossier.
error-folder-unreadable = Le dossier de données { $folder } ne peut pas être lu et écrit.
error-folder-unreadable-fix = Vérifiez que c’est bien un dossier, donnez-y les droits de lecture et d’écriture au compte qui lance le serveur, ou donnez à DATA_DIR un autre dossier.
error-folder-in-use = Un autre serveur (processus { $pid }) utilise déjà le dossier de données { $folder }.
error-folder-in-use-fix = Arrêtez l’autre serveur, ou donnez à celui-ci un autre DATA_DIR.

## RDF, recherche et importation

error-rdf-syntax = Le { $syntax } est incorrect à la ligne { $line }, colonne { $column } : { $detail }
error-rdf-syntax-fix = Corrigez cet endroit et renvoyez le tout ; rien n’a été écrit.
error-rdf-syntax-file = Le { $syntax } du fichier { $file } est incorrect à la ligne { $line }, colonne { $column } : { $detail }
error-rdf-syntax-file-fix = Corrigez le fichier à cet endroit et importez-le de nouveau ; rien n’a été importé.
error-remote-context = Le contexte JSON-LD est à une autre adresse ({ $iri }), et rien n’est jamais lu ailleurs.
error-remote-context-fix = Recopiez le contexte dans le document, sous « @context ».
error-rdf-1-2 = Le document emploie un triplet cité ou un sens d’écriture (RDF 1.2), que ce wiki ne conserve pas.
error-rdf-1-2-fix = Écrivez-le en RDF 1.1, par exemple avec un nœud pour l’énoncé dont il est question.
error-blank-graph = Un graphe du document n’a pas de nom, seulement un nœud anonyme.
error-blank-graph-fix = Nommez chaque graphe par une IRI.
error-blank-node-maze = Les nœuds anonymes de ce graphe se ressemblent trop pour qu’on les distingue en un temps raisonnable.
error-blank-node-maze-fix = Donnez une IRI à quelques-uns d’entre eux.
error-rdf-timeout = La lecture ou l’écriture de ce document a dépassé { $seconds } secondes.
error-rdf-timeout-fix = Partagez-le en documents plus petits.
error-rdf-busy = Trop de documents attendent d’être lus en ce moment.
error-rdf-busy-fix = Réessayez dans un instant.
error-rdf-memory = Ce document prend plus de mémoire que le serveur n’en accorde à un seul.
error-rdf-memory-fix = Partagez-le en documents plus petits.
error-rdf-crash = Ce document a mis le lecteur RDF en échec ; rien n’a été écrit.
error-rdf-crash-fix = Vérifiez-le avec un autre outil, ou partagez-le en documents plus petits.
error-rdf-thread-lost = Le lecteur RDF s’est arrêté ; rien n’a été écrit.
error-rdf-thread-lost-fix = Réessayez : il repart de lui-même.
error-rdfxml-predicate = RDF/XML n’a pas de façon d’écrire le prédicat { $iri }.
error-rdfxml-predicate-fix = Demandez ces données en Turtle, en TriG, en N-Quads ou en JSON-LD.
error-rdfxml-character = RDF/XML n’a pas de façon d’écrire le caractère { $character }.
error-rdfxml-character-fix = Demandez ces données en Turtle, en TriG, en N-Quads ou en JSON-LD.
error-text-index-failed = La recherche ne répond pas en ce moment.
error-text-index-failed-fix = Réessayez dans un instant ; les pages se lisent toujours par les listes. Si cela dure, dites-le à la personne qui tient ce site : un redémarrage refait l’index.
error-search-range = { $name } doit être un nombre entier de 1 à { $most }.
error-search-range-fix = Corrigez l’adresse, ou précisez votre recherche avec d’autres mots.
error-file-syntax-unknown = La terminaison du fichier { $file } ne dit pas dans quelle syntaxe RDF il est.
error-file-syntax-unknown-fix = Terminaisons reconnues : { $accepted }.
error-graph-iri = « { $graph } » n’est pas une IRI absolue.
error-graph-iri-fix = Nommez le graphe par une IRI complète, par exemple https://example.org/jeu-de-donnees.
error-graph-reserved = Le graphe { $graph } appartient au wiki ; on n’y importe pas de données de référence.
error-graph-reserved-fix = Choisissez une autre IRI. Une page se modifie à sa propre adresse.

## Lecture du SPARQL

error-query-too-long = La requête dépasse { $limit } caractères.
error-query-too-long-fix = Raccourcissez-la, ou posez-la en plusieurs requêtes.
error-query-too-deep = À la ligne { $line }, colonne { $column }, plus de { $limit } parenthèses ou accolades sont ouvertes à la fois.
error-query-too-deep-fix = Aplatissez la requête : moins de groupes et de parenthèses imbriqués.
error-query-too-complex =
    À la ligne { $line }, colonne { $column }, la requête dépasse la limite de { $limit } { $what ->
        [patterns] motifs de triplet et pas de chemin dans un même groupe
        [allPatterns] motifs de triplet et pas de chemin
        [clauses] clauses (OPTIONAL, UNION, FILTER et autres)
        [arguments] valeurs dans les listes et les arguments de fonction
        [template] triplets dans son gabarit
       *[operators] opérateurs
    }.
error-query-too-complex-fix = Posez plusieurs requêtes plus petites ; les longues listes de valeurs vont dans VALUES.
error-query-syntax =
    La requête est fautive à la ligne { $line }, colonne { $column } : { $detail ->
        [unexpected] « { $found } » n’y est pas à sa place
        [unexpected-expected] « { $found } » se trouve là où l’on attend : { $expected }
        [end] elle s’arrête trop tôt
        [end-expected] elle s’arrête là où l’on attend : { $expected }
        [prefix] le préfixe « { $found } » n’est pas déclaré
        [ungrouped] « { $found } » est dans la réponse, mais pas dans GROUP BY
        [column-twice] deux colonnes de la réponse s’appellent « { $found } »
        [bound] « { $found } » a déjà une valeur
        [overridden] AS donne une valeur à une variable qui en a déjà une
        [star-grouped] SELECT * ne va pas avec GROUP BY
        [values-length] une ligne de VALUES n’a pas autant de valeurs qu’il y a de variables
        [no-variable] une variable se trouve là où seuls des termes fixes sont permis
        [no-blank-node] un nœud anonyme se trouve là où il n’en faut pas
        [unknown] ce qui s’y trouve n’y a pas sa place
       *[other] { $detail }
    }.
error-query-syntax-fix = Corrigez cet endroit et renvoyez-la.
error-query-failed = La requête ne peut pas être exécutée : { $detail }
error-query-failed-fix = Modifiez la partie nommée ci-dessus.
error-query-is-update = Ceci est une mise à jour, alors qu’une requête était attendue.
error-query-is-update-fix = Envoyez-la comme mise à jour, avec les droits qu’il faut, ou écrivez une requête.
error-service-refused = À la ligne { $line }, colonne { $column }, la requête interroge un autre serveur (SERVICE), ce qui n’est pas permis ici.
error-service-refused-fix = Interrogez ce serveur directement, ou importez d’abord ses données ici.
error-too-many-services = La requête interroge d’autres serveurs à plus de { $limit } endroits (SERVICE).
error-too-many-services-fix = Divisez-la en plusieurs requêtes.
error-service-failed =
    L’autre serveur, { $endpoint }, { $reason ->
        [timeout] n’a pas répondu en { $limit } secondes
        [unreachable] est injoignable
        [redirect] renvoie à une autre adresse, qui n’est pas suivie
        [status] a répondu par le statut { $limit }
        [type] n’a pas répondu par des résultats SPARQL en JSON
        [malformed] a répondu par autre chose que des résultats SPARQL en JSON
        [bytes] a répondu par plus de { $limit } Mo
        [rows] a répondu par plus de { $limit } lignes
       *[other] n’a pas répondu
    }.
error-service-failed-fix = Demandez-lui-en moins, ou réessayez plus tard. Avec SERVICE SILENT, le reste de la requête reçoit une réponse sans lui.
error-service-blank-nodes = L’autre serveur, { $endpoint }, a répondu par des nœuds anonymes, qui ne désignent rien hors de chez lui.
error-service-blank-nodes-fix = Demandez-lui plutôt ce qui en est dit : dans une sous-requête à l’intérieur de SERVICE, ne nommez que des variables qui désignent des IRI ou des littéraux.
error-service-busy = Trop de requêtes interrogent d’autres serveurs en ce moment.
error-service-busy-fix = Réessayez dans un moment.
error-query-timeout = La requête a été arrêtée après { $seconds } secondes.
error-query-timeout-fix = Resserrez-la : plus de constantes, moins de parties facultatives, un LIMIT plus petit. Aucune partie de la réponse n’est donnée, car elle aurait l’air complète.
error-query-crashed = La requête a épuisé ce que le serveur accorde à une seule ; elle a été arrêtée.
error-query-crashed-fix = Resserrez-la : moins de lignes, des textes plus courts, des expressions plus simples.
error-query-waited = Le serveur est occupé par de longues requêtes ; la vôtre n’a pas pu commencer à temps.
error-query-waited-fix = Réessayez dans un moment.
error-queue-full = { $waiting } requêtes attendent déjà.
error-queue-full-fix = Réessayez dans un moment.
error-client-queue-full = { $waiting } de vos requêtes attendent déjà.
error-client-queue-full-fix = Attendez leurs réponses avant d’en envoyer d’autres.
error-query-yielded = La requête a été arrêtée après { $seconds } secondes : d’autres attendaient, et une semblable avait déjà manqué de temps.
error-query-yielded-fix = Resserrez-la : plus de constantes, moins de parties facultatives, un LIMIT plus petit. Aucune partie de la réponse n’est donnée, car elle aurait l’air complète.
error-result-too-large = La réponse compte plus de { $limit } résultats.
error-result-too-large-fix = Ajoutez un LIMIT et avancez avec OFFSET, ou resserrez la requête.
error-result-too-long = La réponse dépasse { $limit } millions de caractères.
error-result-too-long-fix = Demandez moins de lignes, ou des textes plus courts.
error-index-closing = Le serveur est en train de s’arrêter.
error-index-closing-fix = Réessayez dans un moment.
error-rdf-too-deep = À la ligne { $line }, colonne { $column }, le document s’imbrique sur plus de { $limit } niveaux.
error-rdf-too-deep-fix = Donnez des noms aux nœuds intérieurs et écrivez-les l’un après l’autre.
error-rdf-entities = À la ligne { $line }, colonne { $column }, les entités XML du document dépassent la limite ({ $limit }) ou renvoient les unes aux autres.
error-rdf-entities-fix = Écrivez les textes au long, ou prenez des espaces de noms au lieu d’entités.
error-rdf-external-entity = À la ligne { $line }, colonne { $column }, le document renvoie à une entité qui se trouve ailleurs.
error-rdf-external-entity-fix = Mettez son texte dans le document ; rien n’est cherché ailleurs.
error-if-match-absent = If-Match demande une page qui existe, et celle-ci n’existe pas ; rien n’a été écrit.
error-if-match-absent-fix = Pour la créer, envoyez la requête sans If-Match.
error-draft-unknown = Ce brouillon n’existe pas.
error-draft-unknown-fix = Il a peut-être été enregistré ou jeté. Vos autres brouillons sont dans la liste « Mes brouillons ».
error-draft-changed = Ce brouillon a été changé entre-temps, dans un autre onglet ou sur un autre appareil ; rien n’a été remplacé.
error-draft-changed-fix = Ouvrez la version gardée et comparez-la à la vôtre avant de remplacer l’une par l’autre.
error-draft-gone = Ce brouillon n’est plus sur votre compte : il a été enregistré ou jeté ailleurs.
error-draft-gone-fix = Votre texte est encore ici. Gardez-le comme nouveau brouillon, ou enregistrez la page.
error-draft-malformed = Ce brouillon ne peut pas être lu : il faut un objet JSON avec « content », « title » et « base ».
error-draft-malformed-fix = Rien n’a été remplacé. Enregistrez la page pour ne rien perdre, puis ouvrez-la de nouveau.
error-draft-too-large = Ce texte est trop long pour un brouillon (plus de 1 Mo) ; la dernière version gardée reste.
error-draft-too-large-fix = Enregistrez la page maintenant, ou partagez-la en plusieurs pages.
error-drafts-too-many = Vous avez déjà { $limit } brouillons, et aucun n’a été effacé ; celui-ci n’a pas pu être gardé.
error-drafts-too-many-fix = Enregistrez cette page, ou jetez des brouillons dans « Mes brouillons ».
error-drafts-too-long = Vos brouillons rempliraient plus de { $limit } Mo ; aucun n’a été effacé, celui-ci n’a pas pu être gardé.
error-drafts-too-long-fix = Enregistrez cette page, ou jetez des brouillons dans « Mes brouillons ».
error-drafts-too-often = Le brouillon est gardé trop souvent ; la dernière version gardée reste.
error-drafts-too-often-fix = Attendez { $retryAfter } secondes avant de garder la suite.
error-title-missing = Il manque un nom.
error-title-missing-fix = Donnez un nom à la page, dans une langue au moins.
error-title-too-long = Ce nom est trop long : { $limit } signes au plus.
error-title-too-long-fix = Raccourcissez-le ; le reste a sa place dans la description.
error-description-too-long = Cette description est trop longue : { $limit } signes au plus.
error-description-too-long-fix = Gardez-en une phrase ou deux ; le reste a sa place dans la page.
error-title-taken = « { $title } » existe déjà.
error-title-taken-fix = Choisissez-la dans la liste, ou donnez un nom qui distingue la vôtre.
error-kind-unknown = Ce genre de page n’existe pas ici : { $kind }
error-kind-unknown-fix = Choisissez un genre que le wiki connaît.
error-slug-reserved = L’adresse « { $slug } » est réservée.
error-slug-reserved-fix = Choisissez une autre adresse.
error-slug-taken = L’adresse « { $slug } » est déjà celle d’une page, d’aujourd’hui ou d’autrefois.
error-slug-taken-fix = Choisissez une autre adresse, ou modifiez cette page.
error-form-unknown = Il n’y a pas de formulaire { $hash } pour « { $kind } ».
error-form-unknown-fix = Rechargez la page : le vocabulaire a changé depuis.
error-check-busy = Trop de vérifications attendent en ce moment.
error-check-busy-fix = Rien n’est perdu : continuez d’écrire, la vérification reviendra d’elle-même.
error-check-timeout = La vérification de cette page a pris plus de { $seconds } secondes ; elle a été arrêtée.
error-check-timeout-fix = Rien n’est perdu, et la page peut être enregistrée. Si elle est très longue, divisez-la en plusieurs procédures.
error-check-too-large = Cette page a { $count } énoncés ; on n’en vérifie pas plus de { $limit } pendant la saisie.
error-check-too-large-fix = La page peut être enregistrée. Divisez-la en plusieurs procédures pour qu’elle soit vérifiée.
error-check-too-often = La page est vérifiée trop souvent.
error-check-too-often-fix = Rien n’est perdu : attendez { $retryAfter } secondes avant de vérifier de nouveau.
error-check-malformed = Ce qui a été envoyé à vérifier n’est pas un formulaire.
error-check-malformed-fix = Envoyez les champs du formulaire, ou son état en JSON.

error-import-bad-lines =
    { $count ->
        [one] Une ligne du fichier { $file } n’est pas un énoncé. Rien n’a été importé de ce fichier.
       *[other] { $count } lignes du fichier { $file } ne sont pas des énoncés. Rien n’a été importé de ce fichier.
    }
error-import-bad-lines-fix = Corrigez-les, ou ajoutez --skip-bad-lines pour importer le reste. Les premières :
error-import-empty = Le fichier { $file } ne contient aucun énoncé. Rien n’a été importé.
error-import-empty-fix = Vérifiez que c’est le bon fichier. Pour vider vraiment le graphe, ajoutez --allow-empty.
error-import-needs-graph = Le fichier { $file } a des énoncés qui ne nomment aucun graphe. Rien n’a été importé.
error-import-needs-graph-fix = Dites où les mettre avec --graph IRI, ou donnez un fichier TriG ou N-Quads qui nomme les graphes.
error-import-gzip-damaged = Le fichier compressé { $file } est tronqué ou abîmé ({ $detail }). Rien n’a été importé.
error-import-gzip-damaged-fix = Copiez-le de nouveau et vérifiez-le avec gzip --test.
error-index-too-small = L’index en mémoire ne peut pas contenir ces données. Rien n’a été importé.
error-index-too-small-fix = Donnez plus de mémoire à l’index avec INDEX_MEMORY_MB, ou importez moins de données.
error-other-fact-property = « { $property } » ne nomme aucune propriété.
error-other-fact-property-fix = Écrivez un nom comme rdfs:seeAlso, ou l’adresse complète de la propriété.
error-other-fact-subject = « { $subject } » n’est ni une partie de la page ni une adresse.
error-other-fact-subject-fix = Laissez vide pour la page elle-même, ou écrivez #s3 pour sa partie s3.
error-other-fact-value = « { $value } » ne peut pas se lire comme on l’a demandé.
error-other-fact-value-fix = Corrigez la valeur, ou choisissez une autre façon de la lire.
error-notes-empty = Il n’y a pas de notes à lire.
error-notes-empty-fix = Collez-les dans le champ, ou commencez avec le titre seul.
error-notes-too-long = Ces notes sont trop longues : { $length } signes, pour { $limit } au plus.
error-notes-too-long-fix = Rien n’est perdu : elles sont encore dans le champ. Faites-en plusieurs pages, une procédure à la fois.
error-notes-too-many-steps = Ces notes font { $steps } étapes, pour { $limit } au plus dans une page.
error-notes-too-many-steps-fix = Rien n’est perdu : elles sont encore dans le champ. Faites-en plusieurs procédures, qui peuvent s’appeler l’une l’autre.
error-new-too-often = Trop de pages commencées en une minute.
error-new-too-often-fix = Revenez à la page précédente : votre texte y est encore. Réessayez dans { $retryAfter } s.
error-turtle-too-long = Ce Turtle dépasse { $limit } caractères, trop pour cette page.
error-turtle-too-long-fix = Enregistrez-le par PUT à l’adresse de la page, ou partagez-le entre plusieurs pages.
error-terms-unknown = La liste de termes { $hash } n’existe pas ou plus.
error-terms-unknown-fix = Rechargez la page.
error-form-too-large =
    { $what ->
        [steps] Le formulaire tient { $most } étapes au plus, étapes retirées comprises.
        [values] Un champ du formulaire tient { $most } valeurs au plus.
        [others] Le formulaire tient { $most } autres faits au plus.
       *[inputs] Le formulaire envoie plus de { $most } champs à la fois.
    }
error-form-too-large-fix = Revenez en arrière : votre texte y est encore. Fermez des étapes, partagez la page en plusieurs, ou modifiez-la en Turtle.
error-bad-term = { $term } ne peut figurer en RDF : ce n’est ni un IRI entier, ni une étiquette de langue, ni un nom de nœud valide.
error-bad-term-fix = Corrigez-le : un IRI a un schéma et ni espace ni aucun des signes <>"\^`, une étiquette de langue ressemble à fr ou à pt-BR.
error-foreign-fact = Autre fait { $row } : { $subject } a sa propre page, donc celle-ci ne peut rien en affirmer.
error-foreign-fact-fix = Videz le sujet de cette ligne pour parler de cette page-ci, ou écrivez le fait dans la page de son sujet.
error-form-budget-spent = Ce formulaire a donné trop de travail au serveur en une minute.
error-form-budget-spent-fix = Revenez à la page précédente : rien n’est perdu, votre texte y est encore. Réessayez dans { $retryAfter } s.
error-form-body-too-large = Ce que le formulaire envoie dépasse { $limit } Mo.
error-form-body-too-large-fix = Revenez à la page précédente : rien n’est perdu, votre texte y est encore. Raccourcissez-le, ou connectez-vous : un compte peut envoyer jusqu’à 10 Mo.
error-too-often = Trop de requêtes en une minute.
error-too-often-fix = Continuez d’écrire : rien n’est perdu. Réessayez dans { $retryAfter } s.

# Graphes : /graphs (protocole Graph Store).
error-graph-unknown = Il n’y a pas de graphe { $graph }.
error-graph-unknown-fix = Vérifiez l’IRI ; /graphs donne la liste des graphes. Un graphe sans énoncé n’existe pas.
error-graph-missing = La requête ne dit pas quel graphe.
error-graph-missing-fix = Ajoutez « ?graph=IRI », ou « ?default » pour le graphe sans nom. Un POST à /graphs crée un nouveau graphe.
error-graph-twice = La requête nomme plus d’un graphe.
error-graph-twice-fix = Donnez un seul graph=IRI, ou default seul ; rien de cela à l’adresse propre d’un graphe.
error-graph-read-only = Le wiki tient lui-même le graphe { $graph } ; personne n’y écrit directement.
error-graph-read-only-fix = Choisissez une autre IRI. Une page se modifie à sa propre adresse, les vocabulaires viennent avec le logiciel.
error-graph-empty = Le document ne contient aucun énoncé ; il n’y a pas de graphe à créer.
error-graph-empty-fix = Envoyez au moins un énoncé.
error-graph-exists = Le graphe existe déjà, et la requête ne demande que de le créer.
error-graph-exists-fix = Pour le remplacer, ouvrez sa page ; par HTTP, envoyez If-Match avec son étiquette.
error-graph-file-missing = Aucun fichier n’a été choisi.
error-graph-file-missing-fix = Choisissez un fichier RDF, puis envoyez de nouveau.
error-author-unknown = Personne du nom de « { $name } » n’a rien publié ici.
error-author-unknown-fix = Vérifiez l’orthographe du nom.
error-graph-absent = If-Match demande un graphe qui existe, et celui-ci n’existe pas ; rien n’a été écrit.
error-graph-absent-fix = Pour le créer, envoyez la requête sans If-Match.
error-graph-changed = Le graphe n’est plus dans l’état que vous aviez lu ; rien n’a été écrit.
error-graph-changed-fix = Relisez le graphe (étiquette actuelle : "c{ $seq }"), reprenez votre changement, puis renvoyez-le avec elle.
error-graph-commit-unknown = Le graphe { $graph } n’a pas d’état { $seq }.
error-graph-commit-unknown-fix = La page du graphe donne la liste de ses états.
error-graph-title = Le titre dépasse { $limit } caractères.
error-graph-title-fix = Raccourcissez-le.
error-graph-link = « { $value } » n’est pas une adresse.
error-graph-link-fix = Donnez une adresse complète, par exemple https://example.org/licence.
error-malformed-multipart = Le formulaire envoyé en plusieurs parties ne se laisse pas lire.
error-malformed-multipart-fix = Vérifiez la limite (boundary) dans Content-Type et la fin du corps ; cent parties au plus.
error-create-exists = Il y a déjà un graphe { $graph }.
error-create-exists-fix = Écrivez CREATE SILENT pour continuer quand même, ou choisissez un autre IRI.
error-load-refused = À la ligne { $line }, colonne { $column }, la mise à jour va chercher un document ailleurs (LOAD), ce qui n’est pas permis ici.
error-load-refused-fix = Allez chercher le document vous-même et envoyez-le, par PUT ou avec INSERT DATA.
error-update-is-query = C’est une requête, et une mise à jour était attendue.
error-update-is-query-fix = Envoyez-la comme requête.
error-update-dataset-twice = La demande nomme les graphes à consulter (using-graph-uri), et la mise à jour aussi, par USING ou WITH.
error-update-dataset-twice-fix = Nommez-les à un seul endroit.
error-update-text-too-long = Un des textes de la mise à jour est trop long pour être lu ici.
error-update-text-too-long-fix = Envoyez-le en RDF, par PUT ou POST, à la page ou à /graphs, qui en prennent de plus longs.
error-update-too-large = La mise à jour apporte, trouve ou change plus de { $limit } énoncés.
error-update-too-large-fix = Divisez-la, par exemple graphe par graphe ; les grands jeux de données s’importent avec la commande d’administration.
