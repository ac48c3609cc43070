# L’accueil.
home-title = Des modes d’emploi écrits par celles et ceux qui font le travail : on les lit, on les imprime, on les adapte à son lieu.
home-description = Un wiki de modèles d’exploitation : ferme, hôpital, vidéo, musique. Des procédures pas à pas, en français et en anglais, avec leurs sources.
home-page-title = Des modes d’emploi à tenir ensemble
home-recurring = Ce qui revient
home-book-empty = Rien n’est encore écrit ici.
home-changes = Modifié récemment
home-changes-none = Rien n’a encore été modifié.
home-change-deleted = page supprimée
home-take-part = Vous faites ce travail ?
home-take-part-text = Corrigez une étape, ajoutez une durée, traduisez un titre : chaque page a son onglet « Modifier », en français comme en anglais. Rien n’est refusé parce que c’est incomplet, et tout changement peut être défait.
home-take-part-how = Comment participer
