# The directory of models, and the measures that lists share.
directory-title = Models
directory-lead = A model brings together the procedures, roles, equipment and indicators it takes to run one type of infrastructure. Take the one that is closest to your place, then adapt it.
directory-empty = No model yet.
directory-no-type = Without a type of infrastructure
directory-adaptation = Adaptation:
directory-models =
    { $n ->
        [one] { $n } model
       *[other] { $n } models
    }
directory-procedures =
    { $n ->
        [one] { $n } procedure
       *[other] { $n } procedures
    }
directory-indicators =
    { $n ->
        [one] { $n } indicator
       *[other] { $n } indicators
    }
directory-steps =
    { $n ->
        [0] to be written
        [one] { $n } step
       *[other] { $n } steps
    }
