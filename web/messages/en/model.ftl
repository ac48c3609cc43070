# A model read as a book.
model-contents = Procedures
model-no-activity = Other procedures
model-type = For
model-chantier = Chantier
model-phase = Phase
model-context = Context
model-count = Procedures
model-open-page = Page of the procedure
model-missing = This procedure has no page yet.
model-changes = Changes
model-replaced = replaces
model-why = Why:
model-used = Infrastructures that apply it
model-prose = Introduction
model-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
