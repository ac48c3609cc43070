# Quantities, durations and recurrences in words. “unit” comes with its space, or is empty.
quantity-from-to = { $min } to { $max }
quantity-spoken-range = { $min } to { $max }{ $unit }
quantity-spoken-min = at least { $min }{ $unit }
quantity-spoken-max = at most { $max }{ $unit }
quantity-duration-min = at least { $min }
quantity-duration-max = { $max } at most
quantity-years =
    { $n ->
        [one] { $shown } year
       *[other] { $shown } years
    }
quantity-months =
    { $n ->
        [one] { $shown } month
       *[other] { $shown } months
    }
quantity-weeks =
    { $n ->
        [one] { $shown } week
       *[other] { $shown } weeks
    }
quantity-days =
    { $n ->
        [one] { $shown } day
       *[other] { $shown } days
    }
quantity-hours =
    { $n ->
        [one] { $shown } hour
       *[other] { $shown } hours
    }
quantity-minutes =
    { $n ->
        [one] { $shown } minute
       *[other] { $shown } minutes
    }
quantity-seconds =
    { $n ->
        [one] { $shown } second
       *[other] { $shown } seconds
    }
quantity-every-hourly =
    { $n ->
        [1] every hour
       *[other] every { $shown } hours
    }
quantity-every-daily =
    { $n ->
        [1] every day
       *[other] every { $shown } days
    }
quantity-every-weekly =
    { $n ->
        [1] every week
       *[other] every { $shown } weeks
    }
quantity-every-monthly =
    { $n ->
        [1] every month
       *[other] every { $shown } months
    }
quantity-every-yearly =
    { $n ->
        [1] every year
       *[other] every { $shown } years
    }
quantity-each-day = every { $days }
quantity-on-days = on { $days }
quantity-nth =
    { $nth ->
        [-1] last
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] fifth
    }
quantity-nth-day = on the { $nth } { $day }
quantity-nth-day-of-month = on the { $nth } { $day } of the month
quantity-month-day =
    { $n ->
        [-1] the last day
       *[other] day { $n }
    }
quantity-on-month-days = on { $days } of every month
quantity-in-months = in { $months }
quantity-month-row = from { $from } to { $to }
quantity-hour =
    { $minute ->
        [none] { $half ->
            [am] { $twelve } a.m.
           *[pm] { $twelve } p.m.
        }
       *[other] { $half ->
            [am] { $twelve }:{ $minute } a.m.
           *[pm] { $twelve }:{ $minute } p.m.
        }
    }
quantity-at-hours = at { $hours }
quantity-times = , { $n ->
        [one] once
       *[other] { $shown } times
    }
quantity-until = , until { $date }

# What is wrong with what was typed.
quantity-problem-min-above-max = The minimum is greater than the maximum.
quantity-problem-value-and-range = There is both an exact value and a range: keep one or the other.
quantity-problem-not-a-number = This is not a number.
quantity-problem-not-a-duration = This is not a duration in days, hours, minutes or seconds.
quantity-problem-shorter-than-min = The longest duration is shorter than the shortest.
