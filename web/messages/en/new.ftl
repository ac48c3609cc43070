# Beginning a page: from a title, from notes, from another page.
new-title = New page
new-heading = Write a page
new-lead = A name is enough to begin. Nothing is published before you save it.
new-no-account = You may write without an account; saving will ask you to sign in, in the same form.
new-about = What is it about?
new-title-in = Title in { $language }
new-title-help = The name of the task or thing, as people would look for it. One language is enough.
new-kind = What kind of page?
new-kind-others = Something else than a procedure
new-kinds-how = How things are done
new-kinds-who = Who, and with what
new-kinds-where = Where, and with whom
new-kinds-watch = What to watch
new-kinds-talk = What is under discussion
new-kind-procedure = How to do something, step by step.
new-kind-activity = What is done regularly, and brings several procedures together.
new-kind-model = The whole manual of a kind of place or activity.
new-kind-role = Who does what: gardener, midwife, projectionist.
new-kind-tool = What is used and stays: a fork, a thermometer.
new-kind-supply = What is used up: straw, gloves, film.
new-kind-space = The place where the work is done: a greenhouse, a room.
new-kind-data-resource = A form, a register, a recording.
new-kind-resource = Something needed, of another kind.
new-kind-infrastructure = A real place or piece of equipment, run together: your farm, your clinic.
new-kind-inter-structure = Several infrastructures that act together.
new-kind-infrastructure-type = A kind of place or equipment, in general.
new-kind-chantier = A community space, with its models and its people.
new-kind-hazard = What can hurt or spoil, and how to guard against it.
new-kind-indicator = What is measured to know whether things go well.
new-kind-context = A climate, a place, rules that change the way things are done.
new-kind-source = A book, an article, a person to cite.
new-kind-issue = A problem to settle together.
new-kind-proposal = What somebody proposes to change.
new-kind-decision = What was decided, and why.
new-chantier = Chantier
new-chantier-none = none for now
new-ways = Where to begin?
new-way-title = With the title alone
new-way-title-note = The form opens empty, and guides you field by field.
new-way-title-go = Open the editor
new-way-notes = From your notes
new-way-notes-note = Paste your notes as they are: a list, an email, a page of a notebook. They will be read as steps, with the durations, quantities, roles and cautions they hold; you will confirm before going on. { $limit } characters at most.
new-notes-example = Spread the straw. Water for 10 minutes…
new-way-notes-go = Read these notes
new-way-copy = By copying a page
new-way-copy-note = Look up by its title the page you want to start from. The original does not change.
new-way-copy-go = Search
new-found-nothing = No page is called “{ $words }”.
new-similar-head = These pages may already be about it
new-similar-note = If one of them is the right one, complete it instead: what you know will be read there.
new-similar-notes-note = If one of them is the right one, you may complete it rather than make another. Nothing obliges you to.
new-similar-go = Go on with a new page
new-similar-said = There may already be similar pages.
new-offer-match = also: { $name }
new-offer-edit = Edit
new-offer-edit-named = Edit “{ $title }”
new-offer-copy = Copy
new-offer-copy-named = Copy “{ $title }”
new-copy-heading = Copy a page
new-copy-revision = revision { $revision }
new-copy-title-of = { $title } (copy)
new-copy-way = What will the copy be?
new-copy-way-adapt = An adaptation
new-copy-way-adapt-note = The same thing, changed for a local reason: a climate, a rule, means. It stays linked to the revision it starts from.
new-copy-way-copy = A page of its own
new-copy-way-copy-note = A starting point for something else. It says where it comes from, and goes its way.
new-copy-credits = Licence and sources come along; the page will name the revision it starts from, where its authors are. Its status is “draft” again.
new-copy-go = Open the copy in the editor
new-copy-comment = Copy of “{ $title }”, revision { $revision }
new-adapt-comment = Adaptation of “{ $title }”, revision { $revision }
new-notes-heading = What was read in your notes
new-notes-steps =
    { $n ->
        [0] No step recognised.
        [one] { $n } step.
       *[other] { $n } steps.
    }
new-notes-found =
    { $n ->
        [0] No detail recognised.
        [one] { $n } detail recognised.
       *[other] { $n } details recognised.
    }
new-notes-lead = Untick what is wrong. The words stay in the text either way: nothing of your notes is lost.
new-notes-language = Language of the notes
new-notes-reread = Read again in this language
new-notes-whole = For the whole procedure
new-notes-step-note = Untick a line that is no step: it will go to the text of the page.
new-notes-prose = What stays a text
new-notes-prose-note = These lines are neither steps nor details. They will be the text of the page.
new-notes-back = Back to the text
new-notes-open = Open in the editor
new-found-duration = Duration: { $words }
new-found-limit = Limit: { $words }
new-found-limit-of = { $label } { $quantity }
new-found-about = about { $quantity }
new-found-use = Needed: { $words }
new-found-role = Role: { $words }
new-found-caution = Caution: { $words }
new-found-caution-of = ({ $level }) { $text }
new-found-call = Other procedure: { $words }
new-found-condition = Only if: { $words }
new-found-until = Until: { $words }
new-found-flow = Group: { $words }
new-found-schedule = Comes round: { $words }
new-found-page = (existing page: { $title })
new-found-unknown = (no page of this name: it will be a text, which the editor offers to make a page of)
new-found-read-in = — read in
new-flow-times =
    { $n ->
        [one] { $flow }, once
       *[other] { $flow }, { $n } times
    }
new-write = Write a page
new-write-named = Write “{ $title }”
new-write-procedure = Write a procedure
new-write-this = Create this page
new-copy-this = Copy this page
