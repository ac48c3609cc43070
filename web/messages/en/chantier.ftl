# The page of a chantier.
chantier-revision = Revision { $n }
chantier-adaptations-count =
    { $n ->
        [one] { $n } adaptation
       *[other] { $n } adaptations
    }
chantier-manual = The manual, by activity
chantier-manual-empty = No procedure yet.
chantier-manual-empty-fix = The first one will be an example for the next.
chantier-activity-none = Other procedures
chantier-whole = The whole manual
chantier-adaptations = Adaptations
chantier-adapts = adapts
chantier-seasons = Through the year
chantier-season-procedure = Procedure
chantier-season-yes = yes
chantier-indicators = Indicators
chantier-measure = Measure
chantier-target = Target
chantier-infrastructures = Who uses it
chantier-follows = follows
chantier-gaps = What is missing
chantier-gaps-how = how to help
chantier-gap-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
chantier-gap-summary =
    { $n ->
        [one] { $n } procedure without a summary
       *[other] { $n } procedures without a summary
    }
chantier-gap-duration =
    { $n ->
        [one] { $n } procedure without a duration
       *[other] { $n } procedures without a duration
    }
chantier-gap-source =
    { $n ->
        [one] { $n } procedure without a source
       *[other] { $n } procedures without a source
    }
chantier-gap-translation =
    { $n ->
        [one] { $n } procedure to translate
       *[other] { $n } procedures to translate
    }
chantier-unwritten = Not written yet
