# Form to edit a page, without script.
edit-heading = { $kind ->
        [im-Procedure] Edit the procedure
       *[other] Edit the page
    }
edit-base = From revision { $revision }
edit-anonymous = you may write and preview without an account; saving asks you to sign in
edit-head = Head
edit-language-fr = French
edit-language-en = English
edit-steps = Steps
edit-no-steps = No step yet. Add the first one.
edit-step-legend = Step { $number }
edit-group-legend =
    { $flow ->
        [Parallel] Group { $number }, at the same time
        [AnyOrder] Group { $number }, in any order
        [Choice] Group { $number }, choice
        [Loop] Group { $number }, loop
       *[Sequence] Group { $number }, in order
    }
edit-no-text = (no text)
edit-up = Move step { $number } up
edit-down = Move step { $number } down
edit-add-after = Step after
edit-add-inside = Step inside
edit-add-end = Add a step at the end
edit-restore = Put back
edit-removed = Removed steps
edit-removed-note = They will leave the page when it is saved; the history keeps them.
edit-removed-members =
    { $n ->
        [one] with { $n } step inside
       *[other] with { $n } steps inside
    }
edit-said-moved-up = Step { $number } moved up: it is now { $now }.
edit-said-moved-down = Step { $number } moved down: it is now { $now }.
edit-said-added = Step { $now } added.
edit-said-restored = Step { $now } put back.
edit-said-removed = Step { $number } removed.
edit-markdown = In Markdown: ## heading, **bold**, - list, [link](address)
edit-hints-note = None of this keeps you from saving.
edit-complete-all = Everything is there.
edit-deleted = The page was deleted on { $time } by { $author }.
edit-deleted-fix = Your text is still here. Saving it restores the page.
edit-quoted = “{ $text }”
edit-comment = What you changed, and why
edit-preview = Preview
edit-preview-head = Preview.
edit-preview-note = Nothing is saved yet; the form is further down.
edit-preview-back = Back to the form
edit-save = Save
edit-licence = By saving, you put your text under the Peer Production Licence (PPL).
edit-sign-in = Sign in to save
edit-sign-in-note = Your text is kept in the form; nothing is lost.
edit-sign-in-and-save = Sign in and save
edit-account = Account name
edit-password = Password
edit-heading-new = New page: { $kind }
edit-page-title-new = New page
edit-base-new = This page does not exist yet; saving will create it.
edit-choose = choose…
edit-also-in = Also in { $languages }.
edit-in = In { $language }
edit-beside = Beside
edit-beside-none = nothing
edit-beside-show = Show
edit-add = Add
edit-one-more = Add
edit-take-out = Take out
edit-link-unknown = Nothing has this name yet. Your text is kept.
edit-link-create = Create this page
edit-link-several = Several things have this name. Which one?
edit-link-choose = Choose this one
edit-add-step = Step
edit-add-group =
    { $flow ->
        [Parallel] At the same time
        [AnyOrder] In any order
        [Choice] Choice
        [Loop] Loop
       *[Sequence] Group
    }
edit-open-all = Open all
edit-close-all = Close all
edit-inside = Inside { $number }
edit-group-heard = Group { $number }
edit-chip-condition = conditional
edit-chip-otherwise = otherwise
edit-branch-otherwise = Without “only if”, this branch is the one taken otherwise.
edit-chip-safety = warning
edit-chip-group =
    { $flow ->
        [Parallel]
            { $n ->
                [one] at the same time, { $n } step
               *[other] at the same time, { $n } steps
            }
        [AnyOrder]
            { $n ->
                [one] any order, { $n } step
               *[other] any order, { $n } steps
            }
        [Choice]
            { $n ->
                [one] choice, { $n } branch
               *[other] choice, { $n } branches
            }
        [Loop]
            { $n ->
                [one] loop, { $n } step
               *[other] loop, { $n } steps
            }
       *[Sequence]
            { $n ->
                [one] group, { $n } step
               *[other] group, { $n } steps
            }
    }
edit-chip-times = at most { $n } times
edit-chip-between = { $min } to { $max }
edit-chip-at-least = at least { $min }
edit-chip-at-most = at most { $max }
edit-chip-remarks =
    { $n ->
        [one] { $n } remark
       *[other] { $n } remarks
    }
edit-add-to = Add to step { $number }
edit-more-fields = Something else
edit-arrange = Group, copy
edit-arrange-group = Change this group
edit-into-group = Put into the group before
edit-out-of-group = Take out of the group
edit-duplicate = Copy
edit-ungroup = Undo the group
edit-wrap = Put into a new group:
edit-flow = Make it instead:
edit-close = Close
edit-remove-step = Remove the step
edit-remove-group = Remove the group
edit-said-moved = Step { $number } moved: it is now { $now }.
edit-said-grouped = The group is now { $now }.
edit-said-ungrouped = Group { $now } undone; its title stays as a step.
edit-said-removed-members =
    { $n ->
        [one] Group { $number } removed, with { $n } step inside.
       *[other] Group { $number } removed, with { $n } steps inside.
    }
edit-said-value-removed = Taken out: { $label }.
edit-others = Other facts
edit-others-one = other fact
edit-others-count =
    { $n ->
        [0] none
        [one] { $n } fact
       *[other] { $n } facts
    }
edit-others-help = What the page says and no field shows. None of it is lost; it can be changed here.
edit-others-add = Add a fact
edit-others-about = About { $subject }
edit-others-property = Property
edit-others-value = Value
edit-others-as = Kind
edit-others-as-text = text
edit-others-as-text-fr = French text
edit-others-as-text-en = English text
edit-others-as-link = link
edit-others-as-xsd-decimal = number
edit-others-as-xsd-integer = whole number
edit-others-as-xsd-date = date
edit-others-as-blank = thing without an address
edit-state = State of the page
edit-complete = Complete: { $met } of { $total }
edit-finding-step = { $number }: { $text }
edit-findings-more =
    { $n ->
        [one] and { $n } more remark
       *[other] and { $n } more remarks
    }
edit-group-empty = nothing yet
edit-held = { $label }: { $n }
edit-held-one = { $label }: { $text }
edit-draft = Draft
edit-draft-offer = You have a draft from { $time }.
edit-draft-resume = Resume it
edit-draft-discard = Discard it
edit-problem-unit = Unknown unit: it will be kept as it is, but the value cannot be converted.
edit-problem-integer = This is not a whole number.
edit-problem-date = This is not a date of the calendar, such as 2026-05-31.
edit-problem-date-order = The first date comes after the second.
edit-problem-address = This is not a whole address, such as https://example.org/page.
edit-problem-recurrence = This frequency is not understood. Write for example “every Monday” or “every 2 months”. Your text is kept.
edit-said-draft = Draft kept on your account on { $time }.
edit-said-draft-resumed = Draft resumed. Nothing is saved yet.
edit-said-draft-discarded = Draft discarded. This is the page as it is.
edit-said-created = “{ $label }” exists now, and the field leads to it.
edit-note-empty-step = New and still empty, this step will not be saved.
edit-note-no-title = The page has no name any more: the old one will be kept.
edit-saved = Revision { $revision } saved.
edit-saved-same = Nothing had changed: the page stays at revision { $revision }.
edit-saved-title-kept = The name was empty: the old one was kept.
edit-saved-empty-steps =
    { $n ->
        [one] { $n } new and empty step was left out.
       *[other] { $n } new and empty steps were left out.
    }
edit-page-title = Edit: { $title }
edit-views = Views of the page being edited
edit-view-form = Form
edit-view-prose = Text
edit-view-turtle = Turtle
edit-circular-page = “{ $page }”
edit-circular = The procedure would end up calling itself: it calls { $way }, which calls it in turn. Choose another procedure here, or take the call out of the last one named.
edit-circular-self = This step calls the procedure it is part of. Choose another one; to repeat steps, put them into a loop.
edit-problem-no-unit = The unit is missing. Write for example “{ $text } min”, “{ $text } h” or “{ $text } days”.
edit-rule = Help me word it
edit-rule-n = Every
edit-rule-unit = Unit
edit-rule-unit-name =
    { $unit ->
        [day] days
        [week] weeks
        [month] months
       *[year] years
    }
edit-rule-when = When in the year
edit-rule-always = all year round
edit-rule-season =
    { $season ->
        [spring] in spring
        [summer] in summer
        [autumn] in autumn
       *[winter] in winter
    }
edit-rule-month = in { $month }
edit-rule-days = Which days, for weeks
edit-rule-on = { $every }, on { $days }
edit-rule-every =
    { $unit ->
        [day]
            { $n ->
                [1] every day
               *[other] every { $n } days
            }
        [week]
            { $n ->
                [1] every week
               *[other] every { $n } weeks
            }
        [month]
            { $n ->
                [1] every month
               *[other] every { $n } months
            }
       *[year]
            { $n ->
                [1] every year
               *[other] every { $n } years
            }
    }
