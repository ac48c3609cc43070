# Connexion et mise en place.
account-sign-in = Se connecter
account-sign-in-do = Se connecter
account-name = Nom
account-password = Mot de passe
account-none = Pas de compte ?
account-none-how = Comment en obtenir un
account-set-up = Mise en place
account-set-up-lead = Ce lien sert une seule fois : il crée le compte qui administre cette installation.
account-set-up-do = Créer le compte
account-name-hint = De 2 à 64 signes : lettres, chiffres, points, tirets et espaces. Ce nom signera vos modifications, à la vue de tout le monde.
account-password-hint = Au moins { $least } signes. Une phrase que vous seul ou seule connaissez vaut mieux qu’un mot compliqué ; les espaces comptent.
