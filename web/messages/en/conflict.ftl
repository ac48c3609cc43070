# When two people changed the same page at once.
conflict-heading = Somebody saved while you were writing
conflict-lead = { $author } saved revision { $revision } ({ $time }). Your text is kept: choose what stays of each version.
conflict-quote = “{ $text }”
conflict-see = See what changed meanwhile
conflict-disputed = Changed by both of you
conflict-open =
    { $n ->
        [0] all chosen
        [one] { $n } choice to make
       *[other] { $n } choices to make
    }
conflict-incomplete =
    { $n ->
        [0] The page has changed again; nothing was saved. Look over your choices.
        [one] { $n } choice is still to be made; nothing was saved.
       *[other] { $n } choices are still to be made; nothing was saved.
    }
conflict-none = Both versions say the same.
conflict-settles = You did not touch the same things: the two versions come together by themselves.
conflict-settled =
    { $n ->
        [one] Already settled: { $n } change
       *[other] Already settled: { $n } changes
    }
conflict-settled-note = Only one of you touched these, or both changes can stand together. There is nothing to do; you can choose otherwise all the same.
conflict-changed-twice = changed on both sides
conflict-rest = For everything both of you changed
conflict-rest-each = Choose one by one
conflict-rest-mine = All of mine
conflict-rest-theirs = All that { $author } wrote
conflict-rest-both = Both, wherever they can stand together
conflict-mine = My version
conflict-theirs = Version by { $author }
conflict-mine-has =
    { $does ->
        [with] Keep it, as in my version
       *[without] Remove it, as in my version
    }
conflict-theirs-has =
    { $does ->
        [with] Keep it, as in the version by { $author }
       *[without] Remove it, as in the version by { $author }
    }
conflict-both =
    { $how ->
        [line] Both, with a stroke between
        [merged] Both, brought together paragraph by paragraph
        [paragraphs] Both: my paragraphs, then theirs
       *[set] Both: what each added, without what each took out
    }
conflict-absent = Not there.
conflict-empty = Empty.
conflict-unchanged = Unchanged since you started.
conflict-save = Save these choices
conflict-back = Back to my form
conflict-copy = All your text, to copy if need be
conflict-page = The page itself
conflict-step = Step { $number }
conflict-my-step = Step { $number } of my version
conflict-step-added = Step added on one side only
conflict-step-removed = Step removed on one side only
conflict-flow = How the group goes
conflict-flow-of =
    { $flow ->
        [Parallel] At the same time
        [AnyOrder] In any order
        [Choice] Choice
        [Loop] Loop
       *[Sequence] In this order
    }
conflict-order = Order and groups of the steps
conflict-fact = Other fact: { $property }
conflict-in = { $what }, in { $language }
conflict-named = { $label } “{ $name }”
conflict-within = { $outer }: { $inner }
conflict-held = { $label }: { $text }
