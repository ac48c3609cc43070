# Grandeurs, durées et récurrences en mots. « unit » vient avec son espace, ou est vide.
quantity-from-to = { $min } à { $max }
quantity-spoken-range = de { $min } à { $max }{ $unit }
quantity-spoken-min = au moins { $min }{ $unit }
quantity-spoken-max = au plus { $max }{ $unit }
quantity-duration-min = au moins { $min }
quantity-duration-max = { $max } au plus
quantity-years =
    { $n ->
        [one] { $shown } an
       *[other] { $shown } ans
    }
quantity-months = { $shown } mois
quantity-weeks =
    { $n ->
        [one] { $shown } semaine
       *[other] { $shown } semaines
    }
quantity-days =
    { $n ->
        [one] { $shown } jour
       *[other] { $shown } jours
    }
quantity-hours =
    { $n ->
        [one] { $shown } heure
       *[other] { $shown } heures
    }
quantity-minutes =
    { $n ->
        [one] { $shown } minute
       *[other] { $shown } minutes
    }
quantity-seconds =
    { $n ->
        [one] { $shown } seconde
       *[other] { $shown } secondes
    }
quantity-every-hourly =
    { $n ->
        [1] chaque heure
       *[other] toutes les { $shown } heures
    }
quantity-every-daily =
    { $n ->
        [1] chaque jour
       *[other] tous les { $shown } jours
    }
quantity-every-weekly =
    { $n ->
        [1] chaque semaine
       *[other] toutes les { $shown } semaines
    }
quantity-every-monthly =
    { $n ->
        [1] chaque mois
       *[other] tous les { $shown } mois
    }
quantity-every-yearly =
    { $n ->
        [1] chaque année
       *[other] tous les { $shown } ans
    }
quantity-each-day = chaque { $days }
quantity-on-days = le { $days }
quantity-nth =
    { $nth ->
        [-1] dernier
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
       *[other] cinquième
    }
quantity-nth-day = le { $nth } { $day }
quantity-nth-day-of-month = le { $nth } { $day } du mois
quantity-month-day =
    { $n ->
        [-1] le dernier jour
        [1] le 1ᵉʳ
       *[other] le { $n }
    }
quantity-on-month-days = { $days } de chaque mois
quantity-in-months = en { $months }
quantity-month-row =
    { $vowel ->
        [yes] d’{ $from } à { $to }
       *[no] de { $from } à { $to }
    }
quantity-hour =
    { $minute ->
        [none] { $hour } h
       *[other] { $hour } h { $minute }
    }
quantity-at-hours = à { $hours }
quantity-times = , { $shown } fois
quantity-until = , jusqu’au { $date }

# Ce qui ne va pas dans ce qui a été tapé.
quantity-problem-min-above-max = Le minimum est plus grand que le maximum.
quantity-problem-value-and-range = Il y a à la fois une valeur exacte et un intervalle : garder l’un ou l’autre.
quantity-problem-not-a-number = Ce n’est pas un nombre.
quantity-problem-not-a-duration = Ce n’est pas une durée en jours, heures, minutes ou secondes.
quantity-problem-shorter-than-min = La durée maximale est plus courte que la durée minimale.
