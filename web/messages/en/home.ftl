# The home page.
home-title = Manuals written by the people who do the work: read them, print them, adapt them to your place.
home-description = A wiki of operating models: farm, hospital, video, music. Step-by-step procedures in French and English, with their sources.
home-page-title = Manuals held in common
home-recurring = What comes round
home-book-empty = Nothing is written here yet.
home-changes = Changed recently
home-changes-none = Nothing has been changed yet.
home-change-deleted = page deleted
home-take-part = Is this your work?
home-take-part-text = Correct a step, add a duration, translate a title: every page has its “Edit” tab, in French and in English alike. Nothing is refused for being incomplete, and every change can be undone.
home-take-part-how = How to take part
