# What surrounds every page.
shell-site-name = Infrawiki
shell-skip = Skip to content
shell-search = Search
shell-search-hint = Search for a task, a procedure
shell-search-hint-long = compost, triage, consent, reel…
shell-menu = Menu
shell-chantiers = Chantiers
shell-views = Views of the page
shell-crumbs = Where you are
shell-tab-read = Read
shell-tab-edit = Edit
shell-tab-history = History
shell-models = Models
shell-sparql = SPARQL workbench
shell-take-part = Take part
shell-about = About
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-signed-in-as = Signed in as { $name }
shell-licence-before = Content under the
shell-licence-name = Peer Production License (PPL)
shell-licence-after = { ": free to copy and adapt for non-commercial ends; commercial use is for co-operatives and worker-owned collectives." }
shell-as-data = This page as { $format }
shell-vocabulary = Vocabulary
shell-accessibility = Accessibility
shell-suggest-label = Suggestions
shell-suggest-none = No suggestion
shell-suggest-some = Suggestions available, use the arrow keys
# Mark of a text shown in another language than the page.
shell-in-language-fr = in French
shell-in-language-en = in English
shell-in-language = in “{ $tag }”
# How often a procedure comes back.
shell-recurrence-daily =
    { $interval ->
        [1] every day
        [2] every second day
       *[other] every { $interval } days
    }
shell-recurrence-weekly =
    { $interval ->
        [1] every week
        [2] every second week
       *[other] every { $interval } weeks
    }
shell-recurrence-monthly =
    { $interval ->
        [1] every month
        [2] every second month
       *[other] every { $interval } months
    }
shell-recurrence-yearly =
    { $interval ->
        [1] every year
        [2] every second year
       *[other] every { $interval } years
    }
shell-recurrence-each-day = every { $days }
shell-recurrence-on = on { $day }
shell-recurrence-nth =
    { $nth ->
        [-1] on the last { $day }
        [1] on the first { $day }
        [2] on the second { $day }
        [3] on the third { $day }
       *[4] on the fourth { $day }
    }
shell-recurrence-month-day =
    { $day ->
        [-1] on the last day
       *[other] on day { $day }
    }
shell-recurrence-months = in { $months }
shell-recurrence-hours = at { $hours }
