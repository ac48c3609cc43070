# Les échecs que l’on montre : error-{id} dit ce qui s’est passé et où, error-{id}-fix dit quoi faire.
