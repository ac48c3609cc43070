# Les échecs que l’on montre : error-{id} dit ce qui s’est passé et où, error-{id}-fix dit quoi faire.

## Pages

error-bad-slug = « { $slug } » ne peut pas être le nom d’une page.
error-bad-slug-fix = Un nom commence par une lettre ou un chiffre et ne contient que a à z, 0 à 9, point, tiret et soulignement, 80 caractères au plus.
error-page-unknown = Il n’y a pas de page « { $slug } ».
error-page-unknown-fix = Vérifiez l’adresse, ou cherchez la page par son titre.
error-page-deleted = La page « { $slug } » a été retirée.
error-page-deleted-fix = Son historique reste à { "/wiki/" }{ $slug }/history ; un PUT la fait revenir.
error-revision-unknown = La page « { $slug } » n’a pas de révision { $revision }.
error-revision-unknown-fix = L’historique de la page donne la liste de ses révisions.
error-empty-page = Le corps ne contient aucun énoncé ; une page ne peut pas être vide.
error-empty-page-fix = Ajoutez au moins un énoncé, ou retirez la page avec DELETE.
error-foreign-graph = Le corps écrit dans le graphe { $graph }, alors que la requête vise { $page }.
error-foreign-graph-fix = Ne nommez aucun graphe, ou nommez celui de la page.
error-foreign-subject = { $subject } a sa propre page : { $page } ne peut rien en affirmer.
error-foreign-subject-fix = Chaque fait a une seule place : écrivez cet énoncé dans la page de son sujet.
error-if-match-missing = La page existe déjà (révision { $revision }) et la requête ne dit pas de quelle révision elle part.
error-if-match-missing-fix = Ajoutez l’en-tête If-Match: "r{ $revision }" après avoir lu cette révision.
error-if-match-stale = La page n’est plus à la révision que vous aviez lue ; rien n’a été écrit.
error-if-match-stale-fix = Relisez la page (révision actuelle : { $revision }), reprenez votre changement, puis renvoyez-le avec son étiquette.
error-comment-too-long = Le commentaire dépasse { $limit } caractères.
error-comment-too-long-fix = Raccourcissez-le ; les détails vont dans la page.
error-patch-other-graph = { $construct } parle d’un autre graphe que celui de la page.
error-patch-other-graph-fix = Un PATCH ne touche que la page elle-même : écrivez la mise à jour sans GRAPH, WITH ni USING.
error-patch-absent = DELETE DATA nomme un triplet qui n’est pas dans la page : { $triple }
error-patch-absent-fix = Relisez la page ; quelqu’un l’a peut-être déjà changé. Rien n’a été écrit.

## Requêtes HTTP

error-body-too-large = Le corps de la requête dépasse 10 Mo.
error-body-too-large-fix = Envoyez moins à la fois, ou importez le fichier avec la commande d’administration.
error-body-not-utf8 = Le corps n’est pas du texte UTF-8 valide.
error-body-not-utf8-fix = Convertissez-le en UTF-8 et renvoyez-le.
error-charset-unknown = Le jeu de caractères « { $charset } » n’est pas pris en charge.
error-charset-unknown-fix = Envoyez de l’UTF-8.
error-encoding-unknown = La compression annoncée par Content-Encoding n’est pas prise en charge.
error-encoding-unknown-fix = Utilisez gzip, deflate ou br, ou n’en utilisez aucune.
error-malformed-request = La requête est mal formée.
error-malformed-request-fix = Vérifiez l’adresse et les en-têtes.
error-media-type-unknown = Le type de contenu « { $given } » n’est pas accepté ici.
error-media-type-unknown-fix = Types acceptés : { $accepted }.
error-format-unknown = Le format « { $format } » est inconnu.
error-format-unknown-fix = Formats offerts : { $accepted }.
error-not-acceptable = Aucun des formats demandés par Accept n’est offert ici.
error-not-acceptable-fix = Formats offerts : { $accepted }.
error-method-not-allowed = Cette méthode ne s’emploie pas à cette adresse.
error-method-not-allowed-fix = La documentation donne les méthodes de chaque adresse.
error-path-unknown = Il n’y a rien à l’adresse { $path }.
error-path-unknown-fix = Partez de l’accueil ou de la recherche.
error-language-unknown = La langue « { $lang } » n’est pas offerte.
error-language-unknown-fix = Langues offertes : { $accepted }.
error-internal = Une erreur de notre fait a empêché la réponse.
error-internal-fix = Réessayez. Si elle revient, dites-le à la personne qui tient ce site, avec l’heure et l’adresse de la page.

## SPARQL

error-query-missing = Il n’y a pas de requête SPARQL.
error-query-missing-fix = Donnez-la dans le paramètre « query », ou comme corps de type application/sparql-query.
error-query-twice = La requête SPARQL est donnée plus d’une fois.
error-query-twice-fix = Donnez un seul paramètre « query ».
error-update-by-get = Une mise à jour SPARQL ne passe pas par GET.
error-update-by-get-fix = Envoyez-la par POST.
error-update-not-offered = Ce point d’accès répond aux requêtes SPARQL, pas encore aux mises à jour.
error-update-not-offered-fix = Écrivez page par page : PUT, POST ou PATCH sur l’adresse de la page.
error-query-budget-spent = Ce client a épuisé son temps de requête ou envoyé trop de requêtes en échec cette minute.
error-query-budget-spent-fix = Réessayez dans { $retryAfter } secondes.

## Démarrage

error-base-iri-changed = Ce dossier de données nomme ses pages sous { $kept }, et BASE_IRI demande { $asked }.
error-base-iri-changed-fix = Retirez BASE_IRI ou rendez-lui sa première valeur ; changer de nom se fera avec « admin rebase ».
