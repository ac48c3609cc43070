# The failures people see: error-{id} says what happened and where, error-{id}-fix what to do.
