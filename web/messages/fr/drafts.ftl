# Les brouillons : ce qui a été écrit et pas encore enregistré.
drafts-title = Mes brouillons
drafts-lead = Ce que vous avez commencé sans l’enregistrer. Vous seul ou seule pouvez le lire.
drafts-none = Aucun brouillon.
drafts-none-how = Quand vous modifiez une page, votre texte est gardé ici jusqu’à ce que vous l’enregistriez.
drafts-untitled = Page sans titre
drafts-kept = Gardé le { $time }
drafts-of-page = Page :
drafts-of-no-page = Nouvelle page
drafts-behind = La page a changé depuis le début de ce brouillon. Rien n’est perdu : les deux versions seront réunies quand vous enregistrerez.
drafts-continue = Continuer
drafts-continue-named = Continuer « { $title } »
drafts-discard = Jeter
drafts-discard-named = Jeter le brouillon « { $title } »
drafts-device = Gardés sur cet appareil seulement
drafts-discarded = Brouillon jeté.
