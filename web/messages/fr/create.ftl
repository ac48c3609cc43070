# Une page créée pendant qu’on en écrit une autre.
create-comment = Page créée en remplissant un champ
