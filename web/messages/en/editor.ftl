# The editing form with a script: what the one without does not say.
editor-undo = Undo
editor-redo = Redo
editor-undo-done = Undone.
editor-redo-done = Done again.
editor-nothing-to-undo = Nothing to undo.
editor-nothing-to-redo = Nothing to redo.
editor-keys = Enter adds a step, Alt + ↑ or ↓ moves it, Ctrl + Z undoes
editor-kept-not-yet = Changed
editor-kept-account = Draft kept at { $time }
editor-kept-device = Kept at { $time } on this device only
editor-kept-offline = Offline: kept here, will be sent
editor-kept-nowhere = Not kept yet: neither this browser nor the server answers
editor-saving = Saving…
editor-offline = Offline. Nothing is lost: your text is kept on this device.
editor-save-waits = The server does not answer. Nothing is lost: your text is kept, and saving will go on by itself.
editor-shared = This page is being edited in another tab. Each keeps its own draft; saving will bring both versions together.
editor-signed-out = You signed out elsewhere. Your text is still here; you can sign in again when saving.
editor-offer-label = A draft was not published
editor-offer = A draft of { $time } was not published ({ $differences }).
editor-offer-newer = Another tab or device kept a draft at { $time } ({ $differences }).
editor-resume = Go on with it
editor-discard = Discard
editor-resumed = Draft taken up again.
editor-discarded = Draft discarded.
editor-diff-changed =
    { $n ->
        [one] { $n } step changed
       *[other] { $n } steps changed
    }
editor-diff-added =
    { $n ->
        [one] { $n } step added
       *[other] { $n } steps added
    }
editor-diff-removed =
    { $n ->
        [one] { $n } step taken out
       *[other] { $n } steps taken out
    }
editor-diff-moved = steps moved
editor-diff-other = other facts or comment
editor-moved = Step { $number } moved: it is now { $now }.
editor-moved-into = Step { $number } moved: it is now { $now }, in the group “{ $group }”.
editor-moved-into-unnamed = Step { $number } moved: it is now { $now }, in a group.
editor-link-found =
    { $n ->
        [0] Nothing of this name so far.
        [one] { $n } suggestion.
       *[other] { $n } suggestions.
    }
editor-link-create = Create “{ $text }”
editor-link-chosen = Chosen: { $label }.
editor-link-offline = Offline: no suggestions. The name you typed is kept.
editor-link-failed = No suggestions for now. The name you typed is kept.
editor-create-title =
    { $kind ->
        [Role] Create a role
        [Tool] Create a tool
        [Supply] Create a supply
        [Space] Create a space
        [Resource] Create a resource
        [Procedure] Create a procedure
        [Activity] Create an activity
        [Chantier] Create a chantier
        [Indicator] Create an indicator
        [Hazard] Create a hazard
        [Context] Create a context
        [Model] Create a model
       *[other] Create a page, for the field “{ $what }”
    }
editor-create-label-fr = Name in French
editor-create-label-en = Name in English
editor-create-note = The page is created at once, with this name only; it can be completed later.
editor-create = Create
editor-cancel = Cancel
editor-create-offline = The server does not answer. The name you typed is kept in the field; you can create the page later.
editor-create-sign-in = Creating a page takes signing in. The name you typed is kept in the field.
editor-create-failed = The page could not be created. The name you typed is kept in the field.
editor-slash = Insert
editor-slash-safetyNote = Caution
editor-slash-minDuration = Duration
editor-slash-parameter = Value to hold
editor-slash-performedBy = Who does it
editor-paste = Several lines pasted: make them steps?
editor-paste-steps = Make { $n } steps of them
editor-paste-text = Leave as one text
editor-pasted = { $n } steps made of the pasted text.
editor-sign-in = Sign in to save. Your text is kept.
editor-sign-in-wrong = Wrong name or password.
editor-sign-in-wrong-fix = Check both and try again. Your text is kept.
editor-sign-out-unsent = A draft could not be sent to your account. Signing out removes it from this device. Sign out anyway?
editor-keys-alone = Ctrl + Z undoes, Ctrl + S saves
